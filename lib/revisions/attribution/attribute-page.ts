import { Prisma } from '../../db/generated/client'
import { inTransaction, type Tx } from '../../db/transaction'
import { ok } from '../../result'
import { ATTRIBUTOR, type Attributed, type Known, type NextText } from './attribute-next'
import { followAgain } from './outbox'

/** Of comparing two texts. Nobody waits for it. */
const BUDGET_MS = 1000
const MOST_AT_ONCE = 20
/** A step ends after this, whatever is left: another takes it up. */
const STEP_MS = 5000
const LOCK = 72_707_371

/** Attributes one text, here or in a thread. */
export type Attribute = (next: NextText, budgetMs: number) => Attributed | Promise<Attributed>

/** `done`: the page is attributed up to its head. `busy`: another instance is at it. */
export type Progress = { state: 'done' | 'more' | 'busy'; written: number }

/** One bounded step: attribute the next revisions of a page that are not yet, in the order of their numbers. */
export async function attributePage(pageId: number, attribute: Attribute): Promise<Progress> {
  const step = await inTransaction<Progress, never>(async (tx) => {
    const [lock] = await tx.$queryRaw<[{ got: boolean }]>`SELECT pg_try_advisory_xact_lock(${LOCK}::int, ${pageId}::int) AS got`
    if (!lock.got) return ok({ state: 'busy', written: 0 })
    const next = await nextRevisions(tx, pageId)
    const written = await attributeAll(tx, pageId, next, attribute)
    return ok({ state: written < next.length || next.length === MOST_AT_ONCE ? 'more' : 'done', written })
  })
  return step.ok ? step.value : step.error
}

/** Forget what is known of a page, to work it out anew: by whoever goes on at once, or else by the job, which goes back for it. */
export async function forgetAttribution(pageId: number): Promise<void> {
  await inTransaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${LOCK}::int, ${pageId}::int)`
    await followAgain(tx, pageId)
    return ok(await tx.attribution.deleteMany({ where: { pageId } }))
  })
}

/** A revision to be attributed. `same`: the last before it that has the very same text. */
type Ahead = { n: number; undoesN: number | null; body: string | null; same: number | null }

async function nextRevisions(tx: Tx, pageId: number): Promise<Ahead[]> {
  const last = await tx.attribution.findFirst({ where: { pageId, deriver: ATTRIBUTOR }, orderBy: { n: 'desc' }, select: { n: true } })
  await tx.attribution.deleteMany({ where: { pageId, n: { gt: last?.n ?? 0 } } })
  return tx.$queryRaw<Ahead[]>(Prisma.sql`
    SELECT r.n, r.undoes_n AS "undoesN", t.body,
      (SELECT max(e.n) FROM revision e WHERE e.page_id = r.page_id AND e.text_hash = r.text_hash AND e.n < r.n) AS same
    FROM revision r JOIN text t ON t.hash = r.text_hash
    WHERE r.page_id = ${pageId} AND r.n > ${last?.n ?? 0} ORDER BY r.n LIMIT ${MOST_AT_ONCE}`)
}

/** All is compared first and written last, so that no reader of the log waits for it. */
async function attributeAll(tx: Tx, pageId: number, ahead: readonly Ahead[], attribute: Attribute): Promise<number> {
  const until = performance.now() + STEP_MS
  const done = new Map<number, Stored>()
  const at = async (n: number) => done.get(n) ?? (await storedAt(tx, pageId, n))
  let before = ahead[0] ? await lastWithText(tx, pageId, ahead[0].n) : null
  for (const revision of ahead) {
    if (done.size > 0 && performance.now() > until) break
    const row = await attributed(revision, before, at, attribute)
    const stored = { ...row, body: revision.body }
    done.set(revision.n, stored)
    if (stored.body !== null) before = stored
  }
  await tx.attribution.createMany({ data: [...done].map(([n, { words, runs, coarse }]) => ({ pageId, n, deriver: ATTRIBUTOR, words, runs, coarse })) })
  return done.size
}

/** A revision that is attributed; `body` is null where its text was emptied. */
type Stored = Attributed & { body: string | null }

/** A text that came back has the origins it had; one that was emptied has no words, and is passed over. */
async function attributed({ n, undoesN, body, same }: Ahead, before: Stored | null, at: (n: number) => Promise<Stored | null>, attribute: Attribute): Promise<Attributed> {
  const earlier = same === null ? null : await at(same)
  if (earlier) return { words: earlier.words, runs: earlier.runs, coarse: earlier.coarse }
  if (body === null) return { words: 0, runs: [], coarse: false }
  const returned = undoesN !== null && undoesN > 1 ? await at(undoesN - 1) : null
  const next = await attribute({ n, body, before: knownOf(before), returned: knownOf(returned) }, BUDGET_MS)
  return { ...next, coarse: next.coarse || (before?.coarse ?? false) }
}

const knownOf = (stored: Stored | null): Known | null => (stored === null || stored.body === null ? null : { body: stored.body, runs: stored.runs })

async function storedAt(tx: Tx, pageId: number, n: number): Promise<Stored | null> {
  const row = await tx.attribution.findUnique({
    where: { pageId_n: { pageId, n } },
    select: { words: true, runs: true, coarse: true, revision: { select: { text: { select: { body: true } } } } },
  })
  return row && { words: row.words, runs: row.runs, coarse: row.coarse, body: row.revision.text.body }
}

/** The text that revision `n` follows: the nearest before it that was not emptied. */
async function lastWithText(tx: Tx, pageId: number, n: number): Promise<Stored | null> {
  const row = await tx.revision.findFirst({ where: { pageId, n: { lt: n }, text: { body: { not: null } } }, orderBy: { n: 'desc' }, select: { n: true } })
  return row && storedAt(tx, pageId, row.n)
}
