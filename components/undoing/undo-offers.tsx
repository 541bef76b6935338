import type { Undoing } from '@/lib/revisions/undoing'
import { paths } from '@/lib/web/paths'
import { LINK_WORDS } from './undo-words'

/** The ways back that somebody has from a revision, as links among others. */
export function UndoOffers({ slug, n, acts }: { slug: string; n: number; acts: readonly Undoing[] }) {
  return acts.map((act) => (
    <a key={act} href={paths.undoing(slug, n, act)} rel="nofollow">
      {LINK_WORDS[act]}
      <span className="visually-hidden">{act === 'rollback' ? ' from' : act === 'revert' ? ',' : ''} revision {n}</span>
    </a>
  ))
}
