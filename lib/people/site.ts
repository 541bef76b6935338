import { db } from '../db/client'

/** How far a reader who never chose is taken to have watched: the site setting `default-horizon`, else 0. */
export async function defaultHorizon(): Promise<number> {
  const value = Number((await setting('default-horizon')) ?? 0)
  return Number.isInteger(value) && value > 0 ? value : 0
}

/** So many turns in so many seconds. */
export type Limit = { points: number; seconds: number }

/** The limits this site sets for itself in its setting `limits`, by turn and scope; empty where it leaves them as they are. */
export async function limitsSet(): Promise<Partial<Record<string, Partial<Record<string, Limit>>>>> {
  const value = await setting('limits')
  return value && typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, Record<string, Limit>>) : {}
}

async function setting(key: string) {
  return (await db.setting.findUnique({ where: { key } }))?.value
}
