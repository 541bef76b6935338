import type { Metadata } from 'next'
import { IndexList } from '@/components/lists/index-list'
import { EmptyState } from '@/components/site/empty-state'
import { KIND_WORDS } from '@/components/site/kinds'
import { PageHead } from '@/components/site/page-head'
import { listPages } from '@/lib/pages/lists'
import type { Kind } from '@/lib/spoilers/front'
import { paths } from '@/lib/web/paths'
import { getViewer } from '@/lib/web/viewer'

type Props = { kind: Kind; /** What the reader finds here, in one sentence. */ intro: string; write?: { href: string; words: string } }

export const indexMetadata = (kind: Kind): Metadata => ({ title: KIND_WORDS[kind].many, alternates: { canonical: paths.index(kind) } })

/** Every page of one kind that is safe for the reader. */
export async function IndexPage({ kind, intro, write = { href: paths.create(), words: 'Write one' } }: Props) {
  const rows = await listPages(await getViewer(), kind)
  return (
    <div className="page">
      <PageHead title={KIND_WORDS[kind].many} />
      <p className="page-intro">{intro}</p>
      {rows.length === 0 ? (
        <EmptyState action={write}>Nothing is written here yet that is safe for you.</EmptyState>
      ) : (
        <>
          <IndexList rows={rows} />
          <p className="pagination">
            <a href={write.href}>{write.words}</a>
          </p>
        </>
      )}
    </div>
  )
}
