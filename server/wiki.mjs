// `npm run wiki -- <command>`: makes everything ready, then hands over to server/commands/main.ts.
import { prepare } from './setup/prepare.mjs'
import { at } from './setup/root.mjs'
import { loadSettings } from './setup/settings-file.mjs'
import { endWith } from './setup/trouble.mjs'
import { pathToFileURL } from 'node:url'

process.env.NODE_ENV ??= 'production'
try {
  await prepare()
  loadSettings()
  await import(pathToFileURL(at('.build/wiki.mjs')).href)
} catch (problem) {
  endWith(problem)
}
