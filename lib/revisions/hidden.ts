import { db } from '../db/client'
import { Prisma } from '../db/generated/client'
import { hiddenAudiences } from '../log/audience'
import { isModerator, type Person } from '../people/person'
import { namesModerators } from '../people/site'
import type { HiddenFields } from './revision-row'

type Subject = { pageId: number; n: number }

const audienceOf = (person: Person): string[] => hiddenAudiences(person.kind === 'member' ? person : {})

/** Which summaries and authors of these revisions are hidden from a person, by page; and whether who accepted them is, too. */
export async function hiddenFields(person: Person, subjects: readonly Subject[]): Promise<(pageId: number) => HiddenFields> {
  const audience = audienceOf(person)
  const rows = audience.length === 0 || subjects.length === 0 ? [] : await db.hidden.findMany({
    where: { liftedAt: null, audience: { in: audience }, field: { in: ['summary', 'author'] }, pageId: { in: [...new Set(subjects.map((row) => row.pageId))] } },
    select: { pageId: true, n: true, field: true },
  })
  const of = (pageId: number, field: string) => new Set(rows.flatMap((row) => (row.pageId === pageId && row.field === field && row.n !== null ? [row.n] : [])))
  const reviewer = !isModerator(person) && !(await namesModerators())
  return (pageId) => ({ summary: of(pageId, 'summary'), author: of(pageId, 'author'), reviewer })
}

/** The numbers of a page's revisions whose author is hidden from a person. */
export async function hiddenAuthors(person: Person, pageId: number): Promise<number[]> {
  const rows = await db.hidden.findMany({ where: { liftedAt: null, field: 'author', audience: { in: audienceOf(person) }, pageId, n: { not: null } }, select: { n: true } })
  return rows.flatMap(({ n }) => (n === null ? [] : [n]))
}

export const WITHHELD = 'The text that this would bring back was hidden by a moderator, so it stays where it is.'

/** Whether the text under a hash is hidden from anybody: then nothing brings it back onto a page, whoever may still read it. */
export const isTextWithheld = async (textHash: string): Promise<boolean> =>
  (await db.hidden.count({ where: { liftedAt: null, field: 'text', textHash } })) > 0

/** Whether the text under a hash is hidden from a person; it goes by hash, over every revision that carries it. */
export async function isTextHidden(person: Person, textHash: string): Promise<boolean> {
  if (audienceOf(person).length === 0) return false
  const [row] = await db.$queryRaw<[{ hidden: boolean }]>`SELECT ${textIsHidden(person, Prisma.sql`${textHash}`)} AS hidden`
  return row.hidden
}

/** The same inside of a statement.
 *  @param hash as it is called there */
export const textIsHidden = (person: Person, hash: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`EXISTS (SELECT FROM hidden h WHERE h.lifted_at IS NULL AND h.field = 'text' AND h.text_hash = ${hash} AND h.audience = ANY(${audienceOf(person)}::text[]))`
