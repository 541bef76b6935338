import { at } from './root.mjs'
import { runNode } from './run.mjs'
import { step } from './step.mjs'

/** @typedef {{ file: string, args: string[] }} Check */

/** Types, then style.
 *  @type {Check[]} */
const CHECKS = [
  { file: at('node_modules/typescript/bin/tsc'), args: ['--noEmit'] },
  { file: at('node_modules/eslint/bin/eslint.js'), args: ['.', '--max-warnings=0', '--cache', '--cache-location', '.build/eslint.cache', '--cache-strategy', 'content'] },
]

/** Check types and style side by side: neither keeps a second core busy.
 *  @returns {Promise<boolean[]>} whether each passed; what they found is printed. */
export async function runChecks() {
  const results = await step('Checking types and style', async (remark) => {
    const all = await Promise.all(CHECKS.map(({ file, args }) => runNode(file, args)))
    if (all.some(({ code }) => code !== 0)) remark('not passed')
    return all
  })
  for (const { code, output } of results) if (code !== 0) console.log(output.trim())
  return results.map(({ code }) => code === 0)
}
