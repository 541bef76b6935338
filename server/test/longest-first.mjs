import { BaseSequencer } from 'vitest/node'

/** Files that take minutes where others take seconds: begun last, they would be waited for alone. */
const LONG = ['server/commands/review-stats.test.ts', 'server/database/embedded.test.ts']

/** @param {import('vitest/node').TestSpecification} file */
const isLong = ({ moduleId }) => LONG.some((name) => moduleId.endsWith(name))

/** The order in which vitest would run its files, the long ones before all others. */
export class LongestFirst extends BaseSequencer {
  /** @param {import('vitest/node').TestSpecification[]} files */
  async sort(files) {
    const sorted = await super.sort(files)
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))]
  }
}
