import type { SourceIssue } from '../markdown/issue'
import { err, ok, type Result } from '../result'
import type { Side } from '../revisions/change-bound'
import { changeWords } from '../revisions/change-words'
import { findPage, type FoundPage } from '../revisions/find'
import { GLANCE_LIMIT } from '../revisions/limits'
import { lowerings } from '../revisions/lowering'
import { prepare } from '../revisions/prepare'
import type { Prepared } from '../revisions/types'
import { sees, type Horizon } from '../spoilers/horizon'
import type { MemberViewer } from '../spoilers/viewer'
import { horizonOn } from '../spoilers/visible'
import { blockBounds, type BlockBound } from './block-bounds'
import { shownAtFirst, sourceAtFirst, type Began, type Unsent } from './shown-at-first'
import { suggestionsFor, type Suggestion } from './suggestions'

/** What a text that nobody has sent yet is known from, part by part; what might still be done; and a summary to begin with. */
export type Glance = { blocks: BlockBound[]; suggestions: Suggestion[]; summary: string }
export type NoGlance = { kind: 'refused'; issues: SourceIssue[] } | { kind: 'long' }

/** Look at a text while it is typed. A page may be longer than its section; past a measure of either it is not worth the while. */
export async function glance(actor: MemberViewer, unsent: Unsent): Promise<Result<Glance, NoGlance>> {
  if (Buffer.byteLength(unsent.text) > GLANCE_LIMIT) return err({ kind: 'long' })
  const looked = await lookAt(actor, unsent, 2 * GLANCE_LIMIT)
  return looked.ok ? ok(looked.value.glance) : looked
}

/** The same, with what it was seen from: both sides of the change, and what the form began with. */
export type LookedAt = { glance: Glance; began: Began | null; was: Side | null; after: Prepared; horizon: Horizon }

/** @param most characters of the source that the form began from, beyond which nothing is looked at */
export async function lookAt(actor: MemberViewer, unsent: Unsent, most = Infinity): Promise<Result<LookedAt, NoGlance>> {
  const page = unsent.slug === '' ? null : await findPage(actor, unsent.slug)
  const from = page && (await sourceAtFirst(actor, page, unsent))
  if ((from?.source.length ?? 0) > most) return err({ kind: 'long' })
  const began = page && (await shownAtFirst(actor, page, unsent, from))
  const whole = began ? began.alone(unsent.text) : ok(unsent.text)
  const after = whole.ok ? await prepare(whole.value) : whole
  if (!after.ok) return err({ kind: 'refused', issues: after.error })
  const was = began && (await sideOf(began))
  return ok({ ...seen(actor, page, unsent, was, after.value), began, was, after: after.value })
}

function seen(actor: MemberViewer, page: FoundPage | null, typed: Unsent, was: Side | null, after: Prepared): { glance: Glance; horizon: Horizon } {
  const horizon = page === null ? actor.horizon : horizonOn(actor, page.id)
  const blocks = blockBounds(after, typed, horizon)
  const lowered = was === null ? [] : lowerings(was, after, actor.episodes).filter(({ from }) => sees(horizon, from))
  const suggestions = suggestionsFor({ after, typed, blocks, lowered }, horizon)
  const summary = page !== null && was === null ? '' : changeWords(was?.tree ?? null, after.tree)
  return { horizon, glance: { blocks, suggestions, summary } }
}

/** The whole source as it is stored; a part stands alone like the one that was typed. */
async function sideOf({ source, text, alone, tree, bounds }: Began): Promise<Side | null> {
  const whole = alone(text)
  if (!whole.ok) return null
  if (whole.value === source) return { source, tree, bounds }
  const prepared = await prepare(whole.value)
  return prepared.ok ? prepared.value : null
}
