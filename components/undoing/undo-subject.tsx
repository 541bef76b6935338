import { RevisionBy, Summary } from '@/components/history/revision-line'
import { UndidLink } from '@/components/history/undid'
import { Moment } from '@/components/site/time'
import type { RevisionRow } from '@/lib/pages/view'
import type { Undoing } from '@/lib/revisions/undoing'
import { paths } from '@/lib/web/paths'

type Props = { slug: string; act: Undoing; /** Newest first. */ undone: readonly RevisionRow[]; goal: RevisionRow; waits: boolean; hasProposal: boolean }

/** What an undoing is about: the edit, or the text that comes back and all that it takes back. */
export function UndoSubject({ slug, act, undone, goal, waits, hasProposal }: Props) {
  const shown = act === 'undo' ? undone[0]! : goal
  const undid = { from: undone.at(-1)!.n, through: undone[0]!.n }
  return (
    <section className="undo-subject">
      <p className="revision-line">
        <a href={paths.revision(slug, shown.n)}>
          revision {shown.n}, <Moment at={shown.at} />
        </a>
        <RevisionBy row={shown} slug={slug} />
      </p>
      <Summary row={shown} />
      <p>
        {act === 'undo' ? 'Takes out what this edit changed, and nothing that came after it: ' : 'Brings this text back, and takes back what came after it: '}
        <UndidLink slug={slug} act="undo" undid={undid} />
        {act === 'rollback' && `, all by ${undone[0]!.author.handle}`}.
      </p>
      {waits && <p className="hint">A moderator looks at it before everybody sees it. {hasProposal && STANDS[act]}</p>}
    </section>
  )
}

const STANDS: Record<Undoing, string> = {
  undo: 'It goes into the text of yours that waits for review already.',
  revert: 'It takes the place of the text of yours that waits for review; the earlier version stays with it.',
  rollback: '',
}
