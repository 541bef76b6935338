import type { Saved } from '@/lib/pages/edit'
import { paths } from '@/lib/web/paths'

/** Where somebody goes once their text is saved: the page, or where they see it waiting. */
export function placeOf(saved: Saved): string {
  switch (saved.kind) {
    case 'published': return paths.saved(saved.slug, saved.n)
    case 'unchanged': return paths.unchanged(saved.slug)
    case 'proposed': return saved.slug === null ? paths.proposal(saved.proposalId, 'sent') : paths.mine(saved.slug, true)
  }
}
