import { spawn } from 'node:child_process'
import { ROOT } from './root.mjs'

/** Run a program in the project folder and collect what it says.
 *  @param {string} program @param {string[]} args
 *  @param {{ env?: NodeJS.ProcessEnv, show?: boolean }} [options] `show`: let it write to the terminal itself.
 *  @returns {Promise<{ code: number, output: string }>} code 127 where the program cannot be started. */
export function run(program, args, { env = process.env, show = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: ROOT, env, stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'] })
    let output = ''
    child.stdout?.on('data', (chunk) => (output += chunk))
    child.stderr?.on('data', (chunk) => (output += chunk))
    child.once('error', (problem) => resolve({ code: 127, output: problem.message }))
    child.once('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

/** Run a JavaScript file with this same Node. @param {string} file @param {string[]} args @param {Parameters<typeof run>[2]} [options] */
export const runNode = (file, args, options) => run(process.execPath, [file, ...args], options)
