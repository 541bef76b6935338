import { Notice } from '@/components/site/notice'
import { paths } from '@/lib/web/paths'

/** Said once on a page that was just saved.
 *  @param saved the revision made; @param notice `unchanged` where the text was the same as before */
export function SavedNotice({ slug, saved, notice }: { slug: string; saved: number | null; notice: string | undefined }) {
  if (saved !== null) {
    return (
      <Notice tone="done">
        Saved, and everybody sees it now. {saved > 1 && <a href={paths.diff(slug, saved - 1, saved)}>See what you changed</a>}
      </Notice>
    )
  }
  return notice === 'unchanged' ? <Notice>Nothing was different, so nothing was saved.</Notice> : null
}
