import { RevisionBy, Summary } from '@/components/history/revision-line'
import { TakenBack } from '@/components/history/undid'
import { Moment } from '@/components/site/time'
import type { RevisionRow } from '@/lib/pages/view'
import type { Undoing } from '@/lib/revisions/undoing'
import { paths } from '@/lib/web/paths'

type Props = { slug: string; act: Undoing; /** Newest first. */ undone: readonly RevisionRow[]; goal: RevisionRow; waits: boolean; hasProposal: boolean }

/** What an undoing is about: the edit, or the text that comes back and all that it takes back. */
export function UndoSubject({ slug, act, undone, goal, waits, hasProposal }: Props) {
  const shown = act === 'undo' ? undone[0]! : goal
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
        <Takes act={act} slug={slug} undone={undone} />
      </p>
      {waits && <p className="hint">A moderator looks at it before everybody sees it. {hasProposal && STANDS[act]}</p>}
    </section>
  )
}

function Takes({ slug, act, undone }: Pick<Props, 'slug' | 'act' | 'undone'>) {
  const [newest, oldest] = [undone[0]!, undone.at(-1)!]
  if (act === 'undo') return <>Undoing it takes out <a href={paths.diff(slug, newest.n - 1, newest.n)}>what it changed</a>, and leaves what came after it.</>
  const undid = <TakenBack slug={slug} undid={{ from: oldest.n, through: newest.n }} />
  if (act === 'revert') return <>This text comes back, in place of {undid}.</>
  return <>This text comes back, in place of {undid} by {newest.author.handle}.</>
}

const STANDS: Record<Undoing, string> = {
  undo: 'It goes into the text of yours that waits for review already.',
  revert: 'It takes the place of the text of yours that waits for review; the earlier version stays with it.',
  rollback: '',
}
