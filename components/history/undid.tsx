import type { RevisionRow } from '@/lib/pages/view'
import { paths } from '@/lib/web/paths'
import { actWord } from './act-words'

type Props = { slug: string; act: string; undid: NonNullable<RevisionRow['undid']> }

/** An undoing as a mark of its revision: “Undo of revision 12”. */
export function Undid(props: Props) {
  return (
    <span className="revision-mark">
      {actWord(props.act)} {props.act === 'revert' ? 'to' : 'of'} <UndidLink {...props} />
    </span>
  )
}

/** A revert leads to the text it brought back, the others to the difference they took back. */
export function UndidLink({ slug, act, undid }: Props) {
  const goal = undid.from - 1
  return act === 'revert' ? <a href={paths.revision(slug, goal)}>revision {goal}</a> : <TakenBack slug={slug} undid={undid} />
}

/** The revisions that are taken back, as the difference they made. */
export function TakenBack({ slug, undid: { from, through } }: Omit<Props, 'act'>) {
  return <a href={paths.diff(slug, from - 1, through)}>{from === through ? `revision ${from}` : `revisions ${from} to ${through}`}</a>
}
