import type { ContentsEntry } from '@/lib/pages/view'

/** Closed on a phone; beside the text, and always open, where there is room. */
export function Contents({ entries }: { entries: ContentsEntry[] }) {
  if (entries.length === 0) return null
  const top = Math.min(...entries.map((entry) => entry.depth))
  return (
    <details className="article-contents">
      <summary>Contents</summary>
      <page-contents>
        <nav aria-label="Contents">
          <ol>
            {entries.map(({ id, title, depth }) => (
              <li key={id} className={depth > top ? 'deeper' : undefined}>
                <a href={`#${id}`}>{title}</a>
              </li>
            ))}
          </ol>
        </nav>
      </page-contents>
    </details>
  )
}
