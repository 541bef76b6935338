import { paths } from '@/lib/web/paths'
import { Static } from './static'

export type Tab = 'read' | 'edit' | 'history' | 'links' | 'talk' | 'manage'

/** What can be looked at and done at a page. */
export function PageTabs({ slug, current, manages = false }: { slug: string; current?: Tab; /** For whom there is something to do with it as a whole. */ manages?: boolean }) {
  const tabs: { tab: Tab; href: string; words: string }[] = [
    { tab: 'read', href: paths.page(slug), words: 'Read' },
    { tab: 'edit', href: paths.edit(slug), words: 'Edit' },
    { tab: 'talk', href: paths.talk(slug), words: 'Discuss' },
    { tab: 'history', href: paths.history(slug), words: 'History' },
    { tab: 'links', href: paths.backlinks(slug), words: 'What links here' },
    ...(manages ? [{ tab: 'manage' as const, href: paths.manage(slug), words: 'Manage' }] : []),
  ]
  return (
    <Static as="nav" className="page-tabs" aria-label="This page">
      {tabs.map(({ tab, href, words }) => (
        <a key={tab} href={href} aria-current={tab === current ? 'page' : undefined}>
          {words}
        </a>
      ))}
    </Static>
  )
}
