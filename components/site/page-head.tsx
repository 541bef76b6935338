import type { ReactNode } from 'react'
import { PageTabs, type Tab } from './page-tabs'

type Props = { title: ReactNode; kicker?: ReactNode; /** Of the page whose views the tabs lead to. */ slug?: string; tab?: Tab; /** Whether the tabs lead to what can be done to it as a whole. */ manages?: boolean; children?: ReactNode }

export function PageHead({ title, kicker, slug, tab, manages, children }: Props) {
  return (
    <header className="page-head">
      {kicker && <p className="kicker">{kicker}</p>}
      <h1>{title}</h1>
      {children}
      {slug && <PageTabs slug={slug} current={tab} manages={manages} />}
    </header>
  )
}
