import type { SourceIssue } from '../markdown/issue'
import { err, ok, type Result } from '../result'
import type { DiffResult } from '../revisions/diff/diff-lines'
import { diffTexts } from '../revisions/diff/diff-texts'
import { meaningBetween } from '../revisions/meaning/meaning-between'
import { normalise } from '../revisions/text'
import type { MemberViewer } from '../spoilers/viewer'
import { lookAt, type Glance } from './glance'
import type { Unsent } from './shown-at-first'

/** A text that nobody has sent yet, against the one its form began with. */
export type LookedOver = Glance & { diff: DiffResult; meaning: string[] }

/** Look a text over before it is saved: what it changes, line by line and in its data; what each block is known from; and what
 *  might still be done. Compared with what the form itself showed, so it holds nothing that the person was not shown. */
export async function lookOver(actor: MemberViewer, unsent: Unsent): Promise<Result<LookedOver, SourceIssue[]>> {
  const looked = await lookAt(actor, unsent)
  if (!looked.ok) return err(looked.error.kind === 'refused' ? looked.error.issues : [])
  const { glance, began, was, after, horizon } = looked.value
  const old = was ?? { source: '', tree: null }
  return ok({
    ...glance,
    meaning: await meaningBetween(actor, { text: old.source, tree: old.tree }, { text: after.source, tree: after.tree }, diffTexts(old.source, after.source).rows, horizon),
    diff: diffTexts(began ? normalise(began.text) : '', normalise(unsent.text)),
  })
}
