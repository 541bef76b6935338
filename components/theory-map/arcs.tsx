import type { TheoryLink } from '@/lib/pages/theory-map'

/** A link between two lines of a list, counted from 0. */
export type Arc = { type: TheoryLink; from: number; to: number }

/** Of one line of the list, as its styles have it. */
const LINE = 44
const WIDTH = 88
const CLASS: Record<TheoryLink, string> = { 'competes with': 'arc arc-competes', 'depends on': 'arc arc-depends', 'fork of': 'arc arc-fork' }

/** Arcs beside a list, wider the farther they reach, each kind with a stroke and an end of its own. */
export function Arcs({ arcs, lines }: { arcs: Arc[]; lines: number }) {
  if (arcs.length === 0) return null
  const farthest = Math.max(...arcs.map(({ from, to }) => Math.abs(from - to)))
  return (
    <figure className="map-arcs">
      <svg width={WIDTH} height={lines * LINE} viewBox={`0 0 ${WIDTH} ${lines * LINE}`} role="img" aria-label={wordsOf(arcs)}>
        {arcs.map((arc, i) => <One key={i} arc={arc} reach={Math.abs(arc.from - arc.to) / farthest} />)}
      </svg>
      <figcaption>
        <Key type="competes with" words="competes with" />
        <Key type="depends on" words="depends on" />
        <Key type="fork of" words="is a fork of" />
      </figcaption>
    </figure>
  )
}

const wordsOf = (arcs: Arc[]): string => `${arcs.length === 1 ? 'One link' : `${arcs.length} links`} between the theories of this list; the table below tells them one by one.`

function One({ arc: { type, from, to }, reach }: { arc: Arc; reach: number }) {
  const [a, b] = [from * LINE + LINE / 2, to * LINE + LINE / 2]
  const x = WIDTH - 14
  const deep = x - 18 - Math.sqrt(reach) * (x - 22)
  return (
    <g className={CLASS[type]}>
      <path d={`M${x} ${a}C${deep} ${a} ${deep} ${b} ${x} ${b}`} />
      <End type={type} x={x} y={a} isStart />
      <End type={type} x={x} y={b} />
    </g>
  )
}

/** Rivals end alike; what leans on another points at it; a fork ends in a ring where it came from. */
function End({ type, x, y, isStart = false }: { type: TheoryLink; x: number; y: number; isStart?: boolean }) {
  if (type === 'competes with') return <path className="arc-end" d={`M${x + 2} ${y - 6}v12`} />
  if (isStart) return <circle className="arc-dot" cx={x} cy={y} r={3} />
  return type === 'depends on' ? <path className="arc-dot" d={`M${x + 8} ${y}l-10 -6v12z`} /> : <circle className="arc-ring" cx={x + 2} cy={y} r={5} />
}

function Key({ type, words }: { type: TheoryLink; words: string }) {
  return (
    <span>
      <svg width={56} height={16} viewBox="0 0 56 16" aria-hidden="true">
        <g className={CLASS[type]}>
          <path d="M6 8H42" />
          <End type={type} x={6} y={8} isStart />
          <End type={type} x={42} y={8} />
        </g>
      </svg>
      {words}
    </span>
  )
}
