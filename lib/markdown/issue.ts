/** Why a text cannot be accepted: a sentence, and the line of the source where that is known (from 1). */
export type SourceIssue = { message: string; line?: number }

/** Carries issues out of the depths of a parse. */
export class Unreadable extends Error {
  constructor(readonly issues: SourceIssue[]) {
    super(issues[0]?.message ?? 'The text cannot be read.')
  }
}

export const refuse = (message: string, line?: number): never => {
  throw new Unreadable([{ message, ...(line !== undefined && { line }) }])
}
