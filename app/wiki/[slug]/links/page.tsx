import type { Metadata } from 'next'
import { LinkList } from '@/components/lists/link-list'
import { EmptyState } from '@/components/site/empty-state'
import { PageHead } from '@/components/site/page-head'
import { listBacklinks } from '@/lib/pages/lists'
import { canManagePages } from '@/lib/pages/policy'
import { setStatus } from '@/lib/web/exchange'
import { paths } from '@/lib/web/paths'
import { getViewer } from '@/lib/web/viewer'
import { Absent } from '../absent'
import { leadOn, slugIn } from '../load'

type Props = { params: Promise<{ slug: string }> }

export const metadata: Metadata = { title: 'What links here', robots: { index: false } }

export default async function BacklinksPage({ params }: Props) {
  const slug = slugIn((await params).slug)
  const viewer = await getViewer()
  const found = await listBacklinks(viewer, slug)
  if (!found) {
    await leadOn(slug, paths.backlinks)
    setStatus(404)
    return <Absent name={slug} />
  }
  return (
    <div className="page">
      <PageHead title="What links here" kicker={<a href={paths.page(slug)}>{found.title}</a>} slug={slug} tab="links" manages={canManagePages(viewer)} />
      {found.links.length > 0 ? <LinkList rows={found.links} /> : <EmptyState>No page that is safe for you links here yet.</EmptyState>}
    </div>
  )
}
