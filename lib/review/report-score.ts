import type { ScorePart } from './score'

/** What is said of a reported thing, as far as the queue is ordered by it. */
export type ReportFacts = { reporters: number; weight: number; grave: boolean }

/** Why a reported thing stands where it does. */
export function reportParts({ reporters, weight, grave }: ReportFacts): ScorePart[] {
  const count = { words: reporters === 1 ? 'one person reported it' : `${reporters} people reported it`, points: weight }
  return grave ? [{ words: 'may hurt somebody, or give something away', points: 6 }, count] : [count]
}

export const isReportFacts = (facts: unknown): facts is ReportFacts => typeof facts === 'object' && facts !== null && 'reporters' in facts
