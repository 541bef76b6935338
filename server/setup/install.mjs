import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { at } from './root.mjs'
import { run, runNode } from './run.mjs'
import { step } from './step.mjs'
import { Trouble } from './trouble.mjs'

/** What npm was asked for, and what it says it has put there.
 *  @typedef {{ packages: Record<string, { version?: string, integrity?: string, optional?: boolean }> }} Lock */

/** Whether everything the lock file asks for is there in that version. Packages for other platforms may be absent.
 *  @param {Lock} asked package-lock.json @param {Lock} found node_modules/.package-lock.json, which npm writes last */
export function isComplete(asked, found) {
  const same = Object.entries(found.packages).every(([place, have]) => asked.packages[place]?.version === have.version)
  const missing = Object.entries(asked.packages).some(([place, want]) => place !== '' && !want.optional && !found.packages[place])
  return same && !missing
}

function isInstalled() {
  const found = at('node_modules/.package-lock.json')
  const read = (file) => JSON.parse(readFileSync(file, 'utf8'))
  return existsSync(found) && isComplete(read(at('package-lock.json')), read(found))
}

/** Install the packages of the lock file when they are missing or were installed from another one. */
export async function install() {
  if (isInstalled()) return
  await step('Fetching the packages this wiki is built on (about a minute)', async () => {
    const { code, output } = await npm(['ci', '--include=dev', '--no-audit', '--no-fund'])
    if (code !== 0) throw trouble(output)
  })
}

// `npm run` says where npm itself is; that also spares Windows a shell.
function npm(args) {
  const cli = [process.env.npm_execpath, path.join(path.dirname(process.execPath), 'node_modules/npm/bin/npm-cli.js')]
  const found = cli.find((file) => file?.endsWith('.js') && existsSync(file))
  return found ? runNode(found, args) : run('npm', args)
}

function trouble(output) {
  const last = output.trim().split('\n').slice(-8).join('\n  ')
  if (/EACCES|EPERM|EROFS/.test(output)) {
    return new Trouble('The packages could not be written: this account may not write to the project folder.', `Give it the right to, then start again.\n\n  ${last}`)
  }
  if (/ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET/.test(output)) {
    return new Trouble('The packages could not be fetched: npm does not reach its registry.', `Check the network or the proxy settings of npm, then start again.\n\n  ${last}`)
  }
  return new Trouble('The packages could not be installed.', `This is what npm said:\n\n  ${last}`)
}
