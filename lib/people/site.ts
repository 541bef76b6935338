import { db } from '../db/client'
import type { Reader } from '../db/transaction'
import type { JoinQuestion } from './join-questions'

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

/** So many accepted edits, the first of them so many days ago, make an editor of a newcomer. */
export type PromotionRule = { edits: number; days: number }

const USUAL: PromotionRule = { edits: 10, days: 4 }

/** The site setting `promotion`, `{ "edits": 10, "days": 4 }` where it says nothing; null where it is `false`: then only admins
 *  make editors. */
export async function promotionRule(reader: Reader = db): Promise<PromotionRule | null> {
  const value = await setting('promotion', reader)
  if (value === false) return null
  const { edits, days } = { ...USUAL, ...(value && typeof value === 'object' && !Array.isArray(value) ? (value as Partial<PromotionRule>) : {}) }
  return Number.isInteger(edits) && edits > 0 && Number.isInteger(days) && days >= 0 ? { edits, days } : USUAL
}

/** Whether everybody reads which moderator decided, or only that one did: the site setting `name-moderators`, true where it says nothing. */
export const namesModerators = async (reader: Reader = db): Promise<boolean> => (await setting('name-moderators', reader)) !== false

/** What whoever joins is asked, one of these: the site setting `join-questions`, `[{ "ask": …, "answers": […] }]`. */
export async function joinQuestions(): Promise<JoinQuestion[]> {
  const value = await setting('join-questions')
  return Array.isArray(value) ? (value as JoinQuestion[]) : []
}

async function setting(key: string, reader: Reader = db) {
  return (await reader.setting.findUnique({ where: { key } }))?.value
}
