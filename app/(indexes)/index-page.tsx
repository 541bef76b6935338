import type { ReactNode } from 'react'
import { IndexGroups } from '@/components/lists/index-groups'
import type { Head } from '@/components/site/document'
import { EmptyState } from '@/components/site/empty-state'
import { KIND_WORDS } from '@/components/site/kinds'
import { PageHead } from '@/components/site/page-head'
import { listIndex } from '@/lib/pages/indexes'
import type { IndexGroup } from '@/lib/pages/view'
import type { Kind } from '@/lib/spoilers/front'
import { paths } from '@/lib/web/paths'
import { reading } from '../reading/reading'

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

export const indexHead = (kind: Kind): Head => ({ title: KIND_WORDS[kind].many, canonical: paths.index(kind) })

/** Every page of one kind that is safe for the reader, under what the pages have in common. */
export const indexPage = ({ kind, intro, rest = 'Others', write = { href: paths.create(), words: 'Write one' }, picture }: Props) => reading(async (viewer) => {
  const groups = await listIndex(viewer, kind)
  const body = (
    <div className="page">
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
    </div>
  )
  return { head: indexHead(kind), body }
})
