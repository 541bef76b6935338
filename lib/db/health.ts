import { db } from './client'

const LIMIT_MS = 2000

/** Whether the database answers, and soon. */
export async function databaseAnswers(): Promise<boolean> {
  const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), LIMIT_MS).unref())
  return Promise.race([db.$queryRaw`SELECT 1`.then(() => true, () => false), late])
}
