import type { RevisionRow } from '@/lib/pages/view'
import { paths } from '@/lib/web/paths'

type Props = { slug: string; act: string; undid: NonNullable<RevisionRow['undid']> }

/** After the word for the act: what it took back. */
export function Undid(props: Props) {
  return (
    <span className="revision-mark">
      {props.act === 'revert' ? 'to ' : 'of '}
      <UndidLink {...props} />
    </span>
  )
}

/** A revert leads to the text it brought back, the others to the difference they took back. */
export function UndidLink({ slug, act, undid: { from, through } }: Props) {
  if (act === 'revert') return <a href={paths.revision(slug, from - 1)}>revision {from - 1}</a>
  return <a href={paths.diff(slug, from - 1, through)}>{from === through ? `revision ${from}` : `revisions ${from} to ${through}`}</a>
}
