import { FileGrid } from '@/components/media/file-grid'
import { EmptyState } from '@/components/site/empty-state'
import { PageHead } from '@/components/site/page-head'
import { listFiles } from '@/lib/pages/files'
import { paths } from '@/lib/web/paths'
import { reading } from '../../reading/reading'
import { numberIn } from '../../wiki/[slug]/load'

const write = { href: paths.upload(), words: 'Upload one' }

/** Every picture that is safe for the reader, newest first. */
export const GET = reading(async (viewer, { query }) => {
  const { rows, nextBefore } = await listFiles(viewer, numberIn(query('before')))
  const body = (
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
  return { head: { title: 'Pictures', canonical: paths.files() }, body }
})
