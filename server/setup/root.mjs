import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of package.json, wherever this file has been bundled to (server/setup or .build). */
export const ROOT = (() => {
  const here = path.dirname(fileURLToPath(import.meta.url))
  return path.basename(here) === '.build' ? path.dirname(here) : path.resolve(here, '../..')
})()

/** @param {string[]} parts */
export const at = (...parts) => path.join(ROOT, ...parts)
