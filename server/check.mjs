// `npm run check`: type check and lint.
import { generate } from './setup/generate.mjs'
import { install } from './setup/install.mjs'
import { checkNode } from './setup/node-version.mjs'
import { runChecks } from './setup/checks.mjs'
import { endWith } from './setup/trouble.mjs'

try {
  checkNode()
  await install()
  await generate()
  const passed = await runChecks()
  process.exitCode = passed.every(Boolean) ? 0 : 1
} catch (problem) {
  endWith(problem)
}
