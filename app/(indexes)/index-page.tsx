import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { IndexGroups } from '@/components/lists/index-groups'
import { EmptyState } from '@/components/site/empty-state'
import { KIND_WORDS } from '@/components/site/kinds'
import { PageHead } from '@/components/site/page-head'
import { Static } from '@/components/site/static'
import { listIndex } from '@/lib/pages/indexes'
import type { IndexGroup } from '@/lib/pages/view'
import type { Kind } from '@/lib/spoilers/front'
import { paths } from '@/lib/web/paths'
import { getViewer } from '@/lib/web/viewer'

type Props = {
  kind: Exclude<Kind, 'theory'>
  /** What the reader finds here, in one sentence. */
  intro: string
  /** The heading of what belongs under no other. */
  rest?: string
  write?: { href: string; words: string }
  /** A picture of the whole, above the list. */
  picture?: (groups: IndexGroup[]) => ReactNode
}

export const indexMetadata = (kind: Kind): Metadata => ({ title: KIND_WORDS[kind].many, alternates: { canonical: paths.index(kind) } })

/** Every page of one kind that is safe for the reader, under what the pages have in common. */
export async function IndexPage({ kind, intro, rest = 'Others', write = { href: paths.create(), words: 'Write one' }, picture }: Props) {
  const groups = await listIndex(await getViewer(), kind)
  return (
    <Static className="page">
      <PageHead title={KIND_WORDS[kind].many} />
      <p className="page-intro">{intro}</p>
      {groups.length === 0 ? (
        <EmptyState action={write}>Nothing is written here yet that is safe for you.</EmptyState>
      ) : (
        <>
          {picture?.(groups)}
          <IndexGroups groups={groups} rest={rest} />
          <p className="pagination">
            <a href={write.href}>{write.words}</a>
          </p>
        </>
      )}
    </Static>
  )
}
