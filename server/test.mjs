// `npm test`: makes everything ready, then hands over to server/test/main.ts. Reads no .env, so that no test meets a real wiki.
import { prepare } from './setup/prepare.mjs'
import { at } from './setup/root.mjs'
import { endWith } from './setup/trouble.mjs'
import { pathToFileURL } from 'node:url'

try {
  await prepare()
  await import(pathToFileURL(at('.build/test.mjs')).href)
} catch (problem) {
  endWith(problem)
}
