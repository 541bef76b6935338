/** Lists go by key, so there is only onwards, and back to the start. */
export function Pagination({ start, older }: { start: string | null; older: string | null }) {
  if (!start && !older) return null
  return (
    <nav className="pagination" aria-label="More of this list">
      {start && <a href={start}>Newest</a>}
      {older && (
        <a href={older} rel="next">
          Older
        </a>
      )}
    </nav>
  )
}
