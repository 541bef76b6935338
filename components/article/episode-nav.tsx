import type { EpisodeView } from '@/lib/pages/view'

export function EpisodeNav({ episode: { previous, next } }: { episode: EpisodeView }) {
  if (!previous && !next) return null
  return (
    <nav className="episode-nav" aria-label="Episodes before and after">
      {previous && (
        <a href={previous.href} rel="prev">
          <small>Previous episode</small>
          {previous.title}
        </a>
      )}
      {next && (
        <a className="next" href={next.href} rel="next">
          <small>Next episode</small>
          {next.title}
        </a>
      )}
    </nav>
  )
}
