import { readFileSync, statSync } from 'node:fs'
import { Trouble } from '../setup/trouble.mjs'

/** The account a child process runs as; empty where it is simply ours. */
export type Account = { uid: number; gid: number } | Record<string, never>

/** PostgreSQL refuses to run as root, so root borrows an account that exists everywhere.
 *  @param data The data folder: where it exists, its owner is the account, for only that one can read it. */
export function databaseAccount(data: string): Account {
  if (process.platform === 'win32' || process.getuid?.() !== 0) return {}
  const owner = statSync(data, { throwIfNoEntry: false })
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  const accounts = readFileSync('/etc/passwd', 'utf8').split('\n')
  const line = ['nobody', 'postgres'].map((name) => accounts.find((each) => each.startsWith(`${name}:`))).find(Boolean)
  const [, , uid, gid] = line?.split(':') ?? []
  if (!uid || !gid) {
    throw new Trouble(
      'PostgreSQL does not run as root, and this machine has no account "nobody" or "postgres" to borrow.',
      'Start the wiki as another user, or set DATABASE_URL to a PostgreSQL of your own.',
    )
  }
  return { uid: Number(uid), gid: Number(gid) }
}
