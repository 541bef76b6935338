import type { DiffView } from './diff'

/** `rendered`: as the page is read, not as it is written. */
export type AnyView = DiffView | 'rendered'

const NAMES: Record<AnyView, string> = { side: 'Side by side', inline: 'Inline', rendered: 'As it reads' }

type Props<View extends AnyView> = { view: View; views: readonly View[]; /** The same difference in another view. */ hrefOf: (view: View) => string }

export function ViewSwitch<View extends AnyView>({ view, views, hrefOf }: Props<View>) {
  return (
    <nav className="view-switch" aria-label="How to show it">
      {views.map((each) => (
        <a key={each} href={hrefOf(each)} aria-current={view === each ? 'page' : undefined}>
          {NAMES[each]}
        </a>
      ))}
    </nav>
  )
}
