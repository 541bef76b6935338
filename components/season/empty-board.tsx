import { paths } from '@/lib/web/paths'

/** The episodes that nobody has filled, and where to begin. */
export function EmptyBoard({ episodes }: { episodes: number }) {
  return (
    <section className="blank-board" aria-label="The empty board">
      <ol>
        {Array.from({ length: episodes }, (_, i) => (
          <li key={i}>Episode {i + 1}</li>
        ))}
      </ol>
      <p className="actions">
        <a className="button" href={paths.newSeason()}>Make your own</a>
      </p>
    </section>
  )
}
