import { Trouble } from './trouble.mjs'

export const OLDEST_NODE = '20.19.0'

/** @param {string} version e.g. '20.20.2' @param {string} oldest */
export function isOlder(version, oldest) {
  const [have, want] = [version, oldest].map((text) => text.split('.').map(Number))
  const place = [0, 1, 2].find((index) => have?.[index] !== want?.[index])
  return place !== undefined && (have?.[place] ?? 0) < (want?.[place] ?? 0)
}

/** @throws {Trouble} on a Node this wiki does not run on. */
export function checkNode(version = process.versions.node) {
  if (isOlder(version, OLDEST_NODE)) {
    throw new Trouble(`The wiki needs Node 20.19 or newer; this is ${version}.`, 'Get a current Node from https://nodejs.org, then start again.')
  }
}
