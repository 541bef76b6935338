import type { Undoing } from '@/lib/revisions/undoing'
import { paths } from '@/lib/web/paths'
import { LINK_WORDS, WHOLE_WORDS } from './undo-words'

type Props = { slug: string; n: number; acts: readonly Undoing[]; /** Not in a list of revisions, but beside one alone. */ alone?: boolean }

/** The ways back that somebody has from a revision, as links among others. */
export function UndoOffers({ slug, n, acts, alone = false }: Props) {
  return acts.map((act) => (
    <a key={act} href={paths.undoing(slug, n, act)} rel="nofollow">
      {alone ? WHOLE_WORDS[act] : LINK_WORDS[act]}
      {!alone && <span className="visually-hidden">{BETWEEN[act]} revision {n}</span>}
    </a>
  ))
}

const BETWEEN: Record<Undoing, string> = { undo: '', revert: ',', rollback: ' from' }
