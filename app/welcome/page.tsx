import type { Metadata } from 'next'
import { ComeIn } from '@/components/editor/not-for-you'
import { EmptyState } from '@/components/site/empty-state'
import { PageHead } from '@/components/site/page-head'
import { now, DAY } from '@/lib/clock'
import { welcomeTasks } from '@/lib/pages/welcome'
import { clockTime } from '@/lib/spoilers/cite'
import { paths } from '@/lib/web/paths'
import { getViewer } from '@/lib/web/viewer'
import { one, type Query } from '../wiki/[slug]/load'

type Props = { searchParams: Promise<Query> }

export const metadata: Metadata = { title: 'Welcome', robots: { index: false } }

/** Small things to begin with, each of which somebody is waiting for. */
export default async function WelcomePage({ searchParams }: Props) {
  const [query, viewer] = await Promise.all([searchParams, getViewer()])
  if (viewer.kind === 'anonymous') return <div className="page"><PageHead title="Welcome" /><ComeIn next={paths.welcome()} what="begin" /></div>
  const turn = /^\d{1,4}$/.test(one(query.turn) ?? '') ? Number(one(query.turn)) : Math.floor(now().getTime() / DAY) + viewer.id
  const { check, time, fact, link } = await welcomeTasks(viewer, turn)
  const isNothing = !check && !time && !fact && !link
  return (
    <div className="page">
      <PageHead title="Welcome" />
      <p className="page-intro">Small things to begin with. They are real: somebody will be glad of each. A moderator looks at your first edits before others see them, and tells you what they think.</p>
      {isNothing && <EmptyState action={{ href: paths.recent(), words: 'See what others write' }}>Nothing small is left to do as far as you have watched. That is rare.</EmptyState>}
      <ol className="tasks">
        {check && (
          <li>
            <h2>Hear it again</h2>
            <p>
              “{check.page.title}” says, of {check.code} at {clockTime(check.at)}:
            </p>
            <p className="claim-words" dir="auto">{check.words}</p>
            <p>Go to that moment. Does it hold? When two people have said so, everybody reads that it was checked. You need to write nothing.</p>
            <p className="actions-inline"><a href={paths.rewatchEpisode(check.code, { page: check.page.slug }, check.id)}>Answer</a></p>
          </li>
        )}
        {time && (
          <li>
            <h2>Find the moment</h2>
            <p>“{time.page.title}” cites {time.code} without a time. Find the moment, and add its minutes: <code>[@{time.code} 12:40]</code>.</p>
            <p className="actions-inline"><a href={paths.edit(time.page.slug)}>Edit the page</a></p>
          </li>
        )}
        {fact && (
          <li>
            <h2>Check a fact</h2>
            <p>“{fact.page.title}” says: {fact.name}, {fact.value}. Is it so? Correct it where it is not, or cite where it is said.</p>
            <p className="actions-inline"><a href={paths.edit(fact.page.slug, 'data')}>Look at its facts</a></p>
          </li>
        )}
        {link && (
          <li>
            <h2>Mend a link</h2>
            <p>{link.count === 1 ? 'One page links' : `${link.count} pages link`} to “{link.title}”, which nobody has written. A few sentences with a citation are enough; or the link means a page that is called otherwise.</p>
            <p className="actions-inline"><a href={link.href}>Begin the page</a> <a href={paths.search(link.title)}>Search for it</a></p>
          </li>
        )}
      </ol>
      {!isNothing && <p><a href={`${paths.welcome()}?turn=${turn + 1}`}>Show me others</a></p>}
    </div>
  )
}
