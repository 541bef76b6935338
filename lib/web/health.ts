import { databaseAnswers } from '../db/health'

export type Health = { status: 'ok' | 'failing'; database: 'ok' | 'unreachable'; version: string }

/** What a host's monitor asks: does it serve, does the database answer, which version is it. */
export async function health(): Promise<Health> {
  const answers = await databaseAnswers()
  return { status: answers ? 'ok' : 'failing', database: answers ? 'ok' : 'unreachable', version: process.env.WIKI_VERSION ?? 'unknown' }
}
