// `npm run check`: type check and lint.
import { generate } from './setup/generate.mjs'
import { install } from './setup/install.mjs'
import { checkNode } from './setup/node-version.mjs'
import { CHECKS, runCheck } from './setup/checks.mjs'
import { endWith } from './setup/trouble.mjs'

try {
  checkNode()
  await install()
  await generate()
  let passed = true
  for (const check of CHECKS) passed = (await runCheck(check)) && passed
  process.exitCode = passed ? 0 : 1
} catch (problem) {
  endWith(problem)
}
