import { randomBytes } from 'node:crypto'
import type { Storage } from './storage'

/** A folder, with a folder for each two first digits. A file is there whole or not at all. */
export function folderStorage(root: string): Storage {
  // Asked for when needed: what a screen's bundler sees by name it would trace.
  const fs = process.getBuiltinModule('node:fs/promises')
  const path = process.getBuiltinModule('node:path')
  const folderOf = (hash: string) => path.join(root, hash.slice(0, 2))
  const fileOf = (hash: string) => path.join(folderOf(hash), hash)
  return {
    async put(hash, bytes) {
      await fs.mkdir(folderOf(hash), { recursive: true })
      const half = `${fileOf(hash)}.${randomBytes(6).toString('hex')}`
      await fs.writeFile(half, bytes)
      await fs.rename(half, fileOf(hash))
    },
    get: (hash) => fs.readFile(fileOf(hash)).catch(absent),
    remove: (hash) => fs.rm(fileOf(hash), { force: true }),
  }
}

function absent(problem: NodeJS.ErrnoException): null {
  if (problem.code === 'ENOENT') return null
  throw problem
}
