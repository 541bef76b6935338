import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Files that take minutes where others take seconds: begun last, they would be waited for alone. */
const LONG = ['server/commands/review-stats.test.ts', 'server/database/embedded.test.ts']

/** The order in which vitest would run its files, the long ones before all others. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) => LONG.some((name) => moduleId.endsWith(name))
    const sorted = await super.sort(files)
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))]
  }
}
