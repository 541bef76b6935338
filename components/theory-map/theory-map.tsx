import { WikiLink } from '@/components/site/wiki-link'
import type { MapLink, TheoryMap as Map } from '@/lib/pages/theory-map'
import { Arcs, type Arc } from './arcs'

const TYPE_WORDS: Record<MapLink['type'], string> = { 'competes with': 'competes with', 'depends on': 'depends on', 'fork of': 'is a fork of' }

/** Theories as lines of a list by their questions, and what links them as arcs beside it; the same links as a table. */
export function TheoryMap({ map: { groups, links } }: { map: Map }) {
  const { lines, arcs } = placed(groups, links)
  return (
    <>
      <div className="map">
        <Arcs arcs={arcs} lines={lines.length} />
        <ul className="map-lines">
          {lines.map(({ heading, href, title }, i) => (heading
            ? <li key={i} className="map-question"><h2>{href ? <a href={href} title={title}>{title}</a> : title}</h2></li>
            : <li key={i}><a href={href} title={title}>{title}</a></li>))}
        </ul>
      </div>
      <Links links={links} />
    </>
  )
}

type Line = { heading: boolean; title: string; href?: string }

/** Everything in the order of the list, a line each, and where on it the links begin and end. */
function placed(groups: Map['groups'], links: Map['links']): { lines: Line[]; arcs: Arc[] } {
  const lines: Line[] = []
  const lineOf: number[] = []
  for (const { title, href, headcanons, rows } of groups) {
    lines.push({ heading: true, title: headcanons ? 'Headcanons' : (title ?? 'Under no question yet'), ...(href && { href }) })
    for (const row of rows) {
      lineOf.push(lines.length)
      lines.push({ heading: false, title: row.title, href: row.href })
    }
  }
  return { lines, arcs: links.flatMap(({ type, at, to }) => (at === null || to === null ? [] : [{ type, from: lineOf[at]!, to: lineOf[to]! }])) }
}

function Links({ links }: { links: MapLink[] }) {
  if (links.length === 0) return <p className="hint">No theory says yet that it competes with another, depends on one, or is a fork of one.</p>
  return (
    <details className="talk-form">
      <summary>The links as a table</summary>
      <table className="plain-table map-table">
        <thead>
          <tr>{['Theory', 'Link', 'Other theory'].map((words) => <th key={words} scope="col">{words}</th>)}</tr>
        </thead>
        <tbody>
          {links.map(({ type, from, other }) => (
            <tr key={`${from.href} ${type} ${other.href}`}>
              <th scope="row"><WikiLink link={from} /></th>
              <td>{TYPE_WORDS[type]}</td>
              <td><WikiLink link={other} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
