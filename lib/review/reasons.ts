import { db } from '../db/client'
import type { Reader } from '../db/transaction'

/** Why a proposal is turned down, as its author reads it. */
export type Reason = { code: string; words: string }
/** Reasons as one person reads them: those that may be given, and the words of every one that ever was. */
export type Reasons = { given: Reason[]; wordsOf: (code: string | null) => string }

/** The code that asks for words. */
export const OTHER = 'other'

/** The list of reasons in the language of whoever reads; in English for nobody in particular. */
export async function reasonsFor(memberId: number | null, reader: Reader = db): Promise<Reasons> {
  const [rows, language] = await Promise.all([reader.reason.findMany({ orderBy: [{ place: 'asc' }, { code: 'asc' }] }), languageOf(memberId, reader)])
  const words = new Map(rows.map((row) => [row.code, language === 'fr' ? row.fr : row.en]))
  return { given: rows.filter((row) => !row.retired).map(({ code }) => ({ code, words: words.get(code)! })), wordsOf: (code) => words.get(code ?? '') ?? '' }
}

const languageOf = async (memberId: number | null, reader: Reader): Promise<string> =>
  (memberId === null ? null : await reader.member.findUnique({ where: { id: memberId }, select: { language: true } }))?.language ?? 'en'

/** Whether this reason may be given now. */
export const isGiven = async (reader: Reader, code: string): Promise<boolean> => (await reader.reason.count({ where: { code, retired: false } })) > 0
