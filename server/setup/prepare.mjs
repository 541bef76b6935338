import { bundle } from './bundle.mjs'
import { generate } from './generate.mjs'
import { install } from './install.mjs'
import { checkNode } from './node-version.mjs'
import { ROOT } from './root.mjs'

/** Everything that must be there before our own TypeScript can run. Does only what is missing or out of date. */
export async function prepare() {
  process.chdir(ROOT)
  checkNode()
  await install()
  await generate()
  await bundle()
}
