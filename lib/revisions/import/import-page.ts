import { inTransaction, isTaken } from '../../db/transaction'
import type { SourceIssue } from '../../markdown/issue'
import { err, ok, type Result } from '../../result'
import type { From } from '../../spoilers/front'
import { lockPage, openPage, publishWithPast } from '../ledger'
import { SUMMARY_LIMIT } from '../limits'
import { prepare } from '../prepare'
import { unstorable } from '../text'
import type { Prepared, Publication } from '../types'
import type { PastRevision } from '../ledger-past'
import type { Authors } from './authors'
import type { ImportedPage } from './line'
import { sourcesOf, type ImportedSource } from './sources'
import { findStarted, type Started } from './started'

export type ImportOptions = { defaultBound: From | null }

/** Revisions a transaction writes; a page of more is whole after each step, and a broken-off import goes on behind the last. */
const STEP = 1000

/** Write a page with all its texts through the ledger. Only the newest is rendered now, and has to be renderable.
 *  What an earlier run wrote is not written again.
 *  @returns how many revisions were written, or the sentence that says why the page cannot be taken */
export async function importPage(page: ImportedPage, authors: Authors, { defaultBound }: ImportOptions): Promise<Result<number, string>> {
  const sources = sourcesOf(page, defaultBound)
  const flaw = sources.findIndex((source) => unstorable(source.body) !== null)
  if (flaw !== -1) return err(`Revision ${flaw + 1}: ${unstorable(sources[flaw]!.body)!}`)
  const times = page.revisions.map((revision) => revision.at)
  const started = await findStarted(sources, times)
  if (!started.ok) return started
  if (started.value.done === sources.length) return ok(0)
  const last = await prepare(sources.at(-1)!.body)
  if (!last.ok) return err(`Its newest text cannot be shown: ${firstOf(last.error)}`)
  const written = await write(await pastOf(page, sources, authors), started.value, last.value)
  if (written.ok) return written
  // The same page may stand in the file twice, and be written by its twin at this moment.
  const twin = await findStarted(sources, times)
  return twin.ok && twin.value.done === sources.length ? ok(0) : written
}

function firstOf([issue, ...more]: SourceIssue[]): string {
  return `${issue?.line ? `line ${issue.line}: ` : ''}${issue?.message ?? ''}${more.length > 0 ? ` (And ${more.length} more.)` : ''}`
}

async function pastOf(page: ImportedPage, sources: readonly ImportedSource[], authors: Authors): Promise<PastRevision[]> {
  const ids = await Promise.all(page.revisions.map((revision) => authors.idOf(revision.author)))
  return sources.map((source, i) => {
    const { at, summary } = page.revisions[i]!
    return { ...source, authorId: ids[i]!, claimedAt: at, summary: shortened(summary) }
  })
}

async function write(texts: readonly PastRevision[], started: Started, last: Prepared): Promise<Result<number, string>> {
  let { pageId, done } = started
  while (done < texts.length) {
    const step = await nextStep(texts, done, last)
    try {
      const written = await writeStep(pageId, done, texts.slice(done, step.end), step.prepared)
      if (!written.ok) return written
      pageId = written.value
    } catch (problem) {
      if (!isTaken(problem)) throw problem
      return err(`A page called “${step.prepared.tree.front.title}” is here already.`)
    }
    done = step.end
  }
  return ok(done - started.done)
}

/** Up to where to write next: the first text from there on that can be rendered becomes the head meanwhile. */
async function nextStep(texts: readonly PastRevision[], done: number, last: Prepared): Promise<{ end: number; prepared: Prepared }> {
  for (let end = done + STEP; end < texts.length; end++) {
    const prepared = await prepare(texts[end - 1]!.body)
    if (prepared.ok) return { end, prepared: prepared.value }
  }
  return { end: texts.length, prepared: last }
}

function writeStep(pageId: number | null, done: number, texts: readonly PastRevision[], prepared: Prepared): Promise<Result<number, string>> {
  const { authorId, claimedAt, summary } = texts.at(-1)!
  const baseN = done + texts.length - 1 || null
  const publication: Publication = { prepared, act: baseN === null ? 'create' : 'edit', authorId, baseN, merged: false, summary, minor: false, origin: 'import', claimedAt }
  return inTransaction<number, string>(async (tx) => {
    const page = pageId === null ? await openPage(tx, publication) : await lockPage(tx, pageId)
    if (!page || page.deletedAt || (page.head ?? 0) !== done) return err('Somebody else is writing this page. Import it again later.')
    await publishWithPast(tx, page, texts.slice(0, -1), publication)
    return ok(page.id)
  })
}

const shortened = (summary: string): string => ([...summary].length > SUMMARY_LIMIT ? `${[...summary].slice(0, SUMMARY_LIMIT - 1).join('')}…` : summary)
