import type { Neighbours as Pairs } from '@/lib/revisions/compared'
import { paths } from '@/lib/web/paths'
import type { AnyView } from './view-switch'

/** To the difference before this one and the one after it, in the same view. */
export function Neighbours({ slug, neighbours: { previous, next }, view }: { slug: string; neighbours: Pairs; view?: AnyView }) {
  if (!previous && !next) return null
  return (
    <nav className="diff-neighbours" aria-label="Changes before and after">
      {previous && (
        <a href={paths.diff(slug, ...previous, view)} rel="prev nofollow">
          <span aria-hidden="true">← </span>Previous change
        </a>
      )}
      {next && (
        <a href={paths.diff(slug, ...next, view)} rel="next nofollow">
          Next change<span aria-hidden="true"> →</span>
        </a>
      )}
    </nav>
  )
}
