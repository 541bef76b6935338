import { LinkList } from '@/components/lists/link-list'
import { EmptyState } from '@/components/site/empty-state'
import { PageHead } from '@/components/site/page-head'
import { listBacklinks } from '@/lib/pages/lists'
import { canManagePages } from '@/lib/pages/policy'
import { paths } from '@/lib/web/paths'
import { reading } from '../../../reading/reading'
import { plainName } from '../load'
import { notHere } from '../not-here'

const head = { title: 'What links here', unlisted: true }

export const GET = reading<{ slug: string }>(async (viewer, { params }) => {
  const slug = plainName(params.slug)
  const found = await listBacklinks(viewer, slug)
  if (!found) return notHere(slug, paths.backlinks, head)
  const body = (
    <div className="page">
      <PageHead title="What links here" kicker={<a href={paths.page(slug)}>{found.title}</a>} slug={slug} tab="links" manages={canManagePages(viewer)} />
      {found.links.length > 0 ? <LinkList rows={found.links} /> : <EmptyState>No page that is safe for you links here yet.</EmptyState>}
    </div>
  )
  return { head, body }
})
