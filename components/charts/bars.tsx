type Bar = { label: string; value: number }

const HEIGHT = 96
const WIDTH = 640

/** Upright bars, one for each step of time; the highest is named. */
export function Bars({ bars, title }: { bars: readonly Bar[]; title: string }) {
  const most = Math.max(1, ...bars.map(({ value }) => value))
  const step = WIDTH / bars.length
  return (
    <svg className="chart" viewBox={`0 0 ${WIDTH} ${HEIGHT + 20}`} role="img" aria-label={title}>
      <line x1={0} x2={WIDTH} y1={HEIGHT + 0.5} y2={HEIGHT + 0.5} className="chart-line" />
      {bars.map(({ label, value }, i) => {
        const height = (value / most) * (HEIGHT - 16)
        return (
          <g key={label}>
            <rect x={i * step + 2} width={step - 4} y={HEIGHT - height} height={height} className="chart-bar" />
            {value === most && value > 0 && bars.findIndex((bar) => bar.value === most) === i && <text x={i * step + step / 2} y={HEIGHT - height - 4} textAnchor="middle">{value}</text>}
          </g>
        )
      })}
      <text x={0} y={HEIGHT + 16}>{bars[0]?.label}</text>
      <text x={WIDTH} y={HEIGHT + 16} textAnchor="end">{bars.at(-1)?.label}</text>
    </svg>
  )
}

/** Lying bars, each with its words; `of` is the whole length. */
export function Shares({ bars, title }: { bars: readonly (Bar & { of: number; words: string })[]; title: string }) {
  return (
    <svg className="chart" viewBox={`0 0 ${WIDTH} ${bars.length * 44}`} role="img" aria-label={title}>
      {bars.map(({ label, value, of, words }, i) => (
        <g key={label}>
          <text x={0} y={i * 44 + 14}>{label}</text>
          <text x={WIDTH} y={i * 44 + 14} textAnchor="end">{words}</text>
          <rect x={0} y={i * 44 + 20} width={WIDTH} height={12} className="chart-ground" />
          <rect x={0} y={i * 44 + 20} width={of === 0 ? 0 : (value / of) * WIDTH} height={12} className="chart-bar" />
        </g>
      ))}
    </svg>
  )
}
