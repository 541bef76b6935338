import { at } from './root.mjs'
import { runNode } from './run.mjs'
import { step } from './step.mjs'

/** @typedef {{ what: string, file: string, args: string[] }} Check */

/** @type {Check[]} */
export const CHECKS = [
  { what: 'Checking types', file: at('node_modules/typescript/bin/tsc'), args: ['--noEmit'] },
  { what: 'Checking style', file: at('node_modules/eslint/bin/eslint.js'), args: ['.', '--max-warnings=0', '--cache', '--cache-location', '.build/eslint.cache', '--cache-strategy', 'content'] },
]

/** @param {Check} check @returns {Promise<boolean>} whether it passed; what it found is printed. */
export async function runCheck({ what, file, args }) {
  const { code, output } = await step(what, async (remark) => {
    const result = await runNode(file, args)
    if (result.code !== 0) remark('not passed')
    return result
  })
  if (code !== 0) console.log(output.trim())
  return code === 0
}
