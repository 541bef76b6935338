import { paths } from '@/lib/web/paths'
import { PageHead } from './page-head'

/** For an address that asked for more than its share of old texts and differences. */
export function TooMany({ retryInSeconds, slug }: { retryInSeconds: number; slug: string }) {
  const minutes = Math.ceil(retryInSeconds / 60)
  return (
    <div className="page">
      <PageHead title="Too many at once" />
      <div className="empty-state">
        <p>
          A great many old texts were asked for from where you are. Try again in {minutes === 1 ? 'a minute' : `${minutes} minutes`}; the page itself
          can be read at any time, and members may look as often as they like.
        </p>
        <p className="actions">
          <a className="button" href={paths.page(encodeURIComponent(slug))}>
            Read the current text
          </a>
          <a className="button-quiet" href={paths.signIn()}>
            Sign in
          </a>
        </p>
      </div>
    </div>
  )
}
