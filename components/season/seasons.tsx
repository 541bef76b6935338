import type { Fans } from '@/components/article/question-answers'
import { EmptyState } from '@/components/site/empty-state'
import { lineWords } from '@/components/votes/fans-words'
import type { SeasonList } from '@/lib/theories/list-seasons'
import { paths } from '@/lib/web/paths'

const theoriesWords = (count: number): string => (count === 0 ? 'Of no theory yet' : count === 1 ? 'Of one theory' : `Of ${count} theories`)

/** Seasons that fans imagine. */
export function Seasons({ seasons: { rows, more }, fans }: { seasons: SeasonList; fans: Fans | undefined }) {
  return (
    <section className="index-group">
      <h2 className="section-title" id="rivals">Seasons that fans imagine</h2>
      {rows.length === 0 && <EmptyState action={{ href: paths.newSeason(), words: 'Make the first' }}>No season that is safe for you is imagined here yet.</EmptyState>}
      <ul className="index-list">
        {rows.map(({ id, slug, title, line, theories }) => (
          <li key={id}>
            <h3 className="index-title"><a href={paths.page(slug)}>{title}</a></h3>
            {line && <p className="index-line" dir="auto">{line}</p>}
            <p className="hint">{theoriesWords(theories)}.{fans && ` ${lineWords(fans.get(id))}`}</p>
          </li>
        ))}
      </ul>
      {more && (
        <p className="pagination">
          <a href={`${paths.seasonTwo()}?after=${encodeURIComponent(more)}#rivals`}>More seasons</a>
        </p>
      )}
    </section>
  )
}
