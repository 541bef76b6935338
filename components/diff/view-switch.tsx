import type { DiffView } from './diff'

/** @param hrefOf The same difference in another view. */
export function ViewSwitch({ view, hrefOf }: { view: DiffView; hrefOf: (view: DiffView) => string }) {
  return (
    <nav className="view-switch" aria-label="How to show it">
      <a href={hrefOf('side')} aria-current={view === 'side' ? 'page' : undefined}>
        Side by side
      </a>
      <a href={hrefOf('inline')} aria-current={view === 'inline' ? 'page' : undefined}>
        Inline
      </a>
    </nav>
  )
}
