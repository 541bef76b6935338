import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const FOLDERS = ['app', 'assets', 'components', 'lib', 'prisma', 'server']
const IS_TEST = /\.test\.tsx?$/

/** What changes the process that a test runs in: another database, replaced modules, the environment and what sets it. */
const CHANGES_IT = /testing\/(?:own-database|settle|mailbox|uploads|broken)|\bvi\.|process\.env/

/** The test files that need a process of their own. All others share one a worker, and what it has loaded.
 *  @param {string} root */
export function needingOwnProcess(root) {
  const files = FOLDERS.flatMap((folder) => readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`))
  return files.filter((file) => IS_TEST.test(file) && CHANGES_IT.test(readFileSync(path.join(root, file), 'utf8')))
}
