import { Notice } from '@/components/site/notice'
import { paths } from '@/lib/web/paths'
import type { WriteExtra } from './write-state'

/** Somebody else's text would have to be shown, and it tells more than the person has watched. */
export function Beyond({ beyond: { slug, pageId, draftId }, section }: { beyond: WriteExtra['beyond']; section: string }) {
  return (
    <Notice tone="warning">
      <p>To put both texts together, you would see the whole page, also what happens after the episode you have watched to.</p>
      <form className="actions" method="post" action={paths.further()}>
        <input type="hidden" name="pageId" value={pageId} />
        <input type="hidden" name="back" value={paths.edit(slug, section || undefined, draftId ?? undefined)} />
        <button className="button" type="submit">
          Look further and go on from my draft
        </button>
        <a className="button-quiet" href={paths.drafts()}>
          Leave it in my drafts
        </a>
      </form>
    </Notice>
  )
}

/** Another page bears the name. */
export function Taken({ taken: { slug, title } }: { taken: WriteExtra['taken'] }) {
  return (
    <Notice tone="warning">
      <p>
        <a href={paths.page(slug)}>{title}</a> is the page of that name. Choose another title here, or <a href={paths.edit(slug)}>write there</a>.
      </p>
    </Notice>
  )
}
