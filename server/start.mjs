// Step one of `npm start` and `npm run dev`: plain Node, no packages. Makes everything ready, then hands over to server/main.ts.
import { prepare } from './setup/prepare.mjs'
import { at } from './setup/root.mjs'
import { loadSettings } from './setup/settings-file.mjs'
import { endWith } from './setup/trouble.mjs'
import { pathToFileURL } from 'node:url'

process.env.NODE_ENV = process.argv.includes('--dev') ? 'development' : 'production'
console.log('\n  The Étoile wiki\n')
try {
  await prepare()
  loadSettings()
  await import(pathToFileURL(at('.build/main.mjs')).href)
} catch (problem) {
  endWith(problem)
}
