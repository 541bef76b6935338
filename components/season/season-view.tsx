import type { ReactNode } from 'react'
import { Listed } from '@/components/site/listed'
import { Markup } from '@/components/site/markup'
import { Static } from '@/components/site/static'
import { dayWords } from '@/components/site/time'
import { WikiLink } from '@/components/site/wiki-link'
import type { SeasonView as View } from '@/lib/pages/view'

type Props = { season: View; /** Where the board can be changed, and where a fork of it begins. */ edit?: string; fork?: string; children?: ReactNode }

/** A season that fans imagine: its episodes in their order, each with its line and its beats. */
export function SeasonBoard({ season: { episodes }, edit, fork, children }: Props) {
  return (
    <section className="board" aria-label="The episodes">
      <Static as="ol" className="board-episodes">
        {episodes.map(({ number, outlines, beats }) => (
          <li key={number} className={outlines.length + beats.length === 0 ? 'board-empty' : undefined}>
            <h2 className="board-title">
              <span className="board-number">Episode {number}</span> {outlines.map(({ title }) => title).filter(Boolean).join(' / ')}
            </h2>
            {outlines.filter((row) => row.html !== '').map((row, i) => <Markup key={i} as="p" className="board-line" html={row.html} />)}
            {beats.length > 0 && (
              <ul className="beats">
                {beats.map(({ id, theory, html }) => (
                  <li key={id}>
                    {theory && <WikiLink link={theory} />}
                    {html !== '' && <Markup as="span" html={html} />}
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </Static>
      {(edit ?? fork) && (
        <p className="actions-inline">
          {edit && <a href={edit}>Change the board</a>}
          {fork && <a href={fork}>Make a fork of this season</a>}
        </p>
      )}
      {children}
    </section>
  )
}

/** Who imagined a season, and when. */
export function Imagined({ posed }: Pick<View, 'posed'>) {
  if (!posed) return null
  return (
    <p className="board-by">
      Imagined {posed.people.length > 0 && <>by <Listed items={posed.people.map(({ handle, href }) => (href ? <a key={handle} href={href}>{handle}</a> : handle))} /> </>}on {dayWords(posed.at)}
    </p>
  )
}
