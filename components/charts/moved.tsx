const WIDTH = 640
const LEFT = 44
const TOP = 14
const HEIGHT = 150
const MARKS = 34
const DAY_MS = 86_400_000

type Props = { title: string; steps: readonly { day: string; value: number }[]; marks: readonly { day: string; side: string }[]; from: string; to: string }

/** A line from 0 to 100 that moves in steps of days, and beneath it a mark for each piece that came: ▲ for, ▼ against, ● neither. */
export function Moved({ title, steps, marks, from, to }: Props) {
  const days = [...steps, ...marks].map(({ day }) => Date.parse(day))
  const [first, last] = [Math.min(...days), Math.max(...days) + DAY_MS]
  const x = (day: string, more = 0) => LEFT + ((Date.parse(day) + more - first) / (last - first)) * (WIDTH - LEFT - 8)
  const y = (value: number) => TOP + HEIGHT * (1 - value / 100)
  const line = steps.map(({ day, value }, i) => `${i === 0 ? 'M' : 'H'}${x(day).toFixed(1)}${i === 0 ? ' ' : 'V'}${y(value).toFixed(1)}`).join('')
  return (
    <svg className="chart" viewBox={`0 0 ${WIDTH} ${TOP + HEIGHT + MARKS + 26}`} role="img" aria-label={title}>
      {[0, 50, 100].map((value) => (
        <g key={value}>
          <line x1={LEFT} x2={WIDTH} y1={y(value)} y2={y(value)} className={value === 0 ? 'chart-line' : 'chart-grid'} />
          <text x={LEFT - 8} y={y(value) + 5} textAnchor="end">{value}</text>
        </g>
      ))}
      <path d={`${line}H${WIDTH - 2}`} className="chart-path" />
      {marks.map(({ day, side }, i) => <Mark key={i} x={x(day)} side={side} />)}
      <text x={LEFT} y={TOP + HEIGHT + MARKS + 20}>{from}</text>
      <text x={WIDTH} y={TOP + HEIGHT + MARKS + 20} textAnchor="end">{to}</text>
    </svg>
  )
}

function Mark({ x, side }: { x: number; side: string }) {
  const y = TOP + HEIGHT + MARKS / 2
  const at = x.toFixed(1)
  if (side === 'for') return <path d={`M${at} ${y - 8}l8 15h-16z`} className="chart-mark" />
  if (side === 'against') return <path d={`M${at} ${y + 8}l8 -15h-16z`} className="chart-mark" />
  return <circle cx={at} cy={y} r={6} className="chart-mark" />
}
