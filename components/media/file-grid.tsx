import type { FileRow } from '@/lib/pages/view'

/** Pictures side by side, each leading to its description. */
export function FileGrid({ rows }: { rows: FileRow[] }) {
  return (
    <ul className="file-grid">
      {rows.map(({ title, href, alt, src, width, height }) => (
        <li key={href}>
          <a href={href}>
            <img src={src} width={width} height={height} alt={alt} loading="lazy" decoding="async" />
            <span>{title.replace(/^File: /, '')}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
