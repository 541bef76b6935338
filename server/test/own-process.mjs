import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const FOLDERS = ['app', 'assets', 'components', 'lib', 'prisma', 'server']
const IS_TEST = /\.test\.tsx?$/

/** What changes the process that a test runs in: another database, replaced modules, the environment and what sets it. */
const CHANGES_IT = /testing\/(?:own-database|settle|mailbox|uploads|broken)|\bvi\.|process\.env/

/** The test files: those that need a process of their own, and the others, which share one a worker and what it has loaded.
 *  @param {string} root */
export function testFiles(root) {
  const files = FOLDERS.flatMap((folder) => readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`)).filter((file) => IS_TEST.test(file))
  const alone = new Set(files.filter((file) => CHANGES_IT.test(readFileSync(path.join(root, file), 'utf8'))))
  return { alone: [...alone], together: files.filter((file) => !alone.has(file)) }
}
