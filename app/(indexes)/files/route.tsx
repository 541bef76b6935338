import { FileGrid } from '@/components/media/file-grid'
import { EmptyState } from '@/components/site/empty-state'
import { PageHead } from '@/components/site/page-head'
import { listFiles } from '@/lib/pages/files'
import { paths } from '@/lib/web/paths'
import { getViewer } from '@/lib/web/viewer'
import { numberIn, one, type Query } from '../../wiki/[slug]/load'

export const metadata = { title: 'Pictures', alternates: { canonical: paths.files() } }

/** Every picture that is safe for the reader, newest first. */
export default async function Files({ searchParams }: { searchParams: Promise<Query> }) {
  const { rows, nextBefore } = await listFiles(await getViewer(), numberIn(one((await searchParams).before)))
  const write = { href: paths.upload(), words: 'Upload one' }
  return (
    <div className="page">
      <PageHead title="Pictures" />
      <p className="page-intro">Each with who made it and on what terms it may stand here.</p>
      {rows.length === 0 ? (
        <EmptyState action={write}>No picture is here yet that is safe for you.</EmptyState>
      ) : (
        <>
          <FileGrid rows={rows} />
          <p className="pagination">
            {nextBefore !== null && <a href={paths.files(nextBefore)}>Older ones</a>} <a href={write.href}>{write.words}</a>
          </p>
        </>
      )}
    </div>
  )
}
