import { CHOICES } from '@/components/site/horizon-picker'
import { PageHead } from '@/components/site/page-head'
import { Static } from '@/components/site/static'
import { paths } from '@/lib/web/paths'

/** A name as its address spells it, for people. */
export function nameIn(slug: string): string {
  const words = slug.replaceAll('-', ' ').trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** What a page beyond the horizon and no page at all both look like. Nothing here may depend on more than the name. */
export function Absent({ name }: { name: string }) {
  const words = nameIn(name)
  return (
    <Static className="page">
      <PageHead title={words} />
      <div className="empty-state">
        <p>There is nothing here that is safe for you so far.</p>
        <p>
          If you have watched on, <a href={`#${CHOICES}`}>say how far</a>, and look again. You may also look further at this one page, until you
          close your browser; it could tell anything. If you know something about it, write it.
        </p>
        <form className="actions" method="post" action={paths.further()}>
          <input type="hidden" name="slug" value={name} />
          <input type="hidden" name="back" value={paths.page(encodeURIComponent(name))} />
          <a className="button" href={paths.create(words)}>
            Write this page
          </a>
          <button className="button-quiet" type="submit">
            Look further
          </button>
        </form>
      </div>
    </Static>
  )
}
