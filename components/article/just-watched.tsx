import type { EpisodeView } from '@/lib/pages/view'
import { paths } from '@/lib/web/paths'

/** One press after an episode: every page then tells as much as that one did. Nothing for whoever has watched it. */
export function JustWatched({ episode: { code, ordinal, choice }, slug }: { episode: EpisodeView; slug: string }) {
  if (ordinal === undefined) return null
  return (
    <form className="just-watched" method="post" action={paths.horizon()}>
      <input type="hidden" name="ordinal" value={choice} />
      <input type="hidden" name="back" value={paths.page(slug)} />
      <button className="button" type="submit">
        I have just watched {code}
      </button>
      <p className="hint">{ordinal > 1 ? 'And everything before it. ' : ''}Every page then tells as much as you have seen; you can go back above.</p>
    </form>
  )
}
