import type { Metadata } from 'next'
import { Notice } from '@/components/site/notice'
import { PageHead } from '@/components/site/page-head'
import { paths } from '@/lib/web/paths'
import { one, type Query } from '../wiki/[slug]/load'

type Props = { searchParams: Promise<Query> }

export const metadata: Metadata = { title: 'No more letters', robots: { index: false }, referrer: 'no-referrer' }

/** Asks whether letters shall end. It says the same whoever's link it is, and whether it is anybody's. */
export default async function UnsubscribePage({ searchParams }: Props) {
  const query = await searchParams
  const token = one(query.token)
  return (
    <div className="page">
      <PageHead title="No more letters" />
      {query.done !== undefined && <Notice tone="done">The wiki writes no more such letters to you. What concerns you still stands among your notices, and your settings bring letters back.</Notice>}
      {query.done === undefined && (token ? (
        <form action={paths.unsubscribe(token)} method="post" className="form">
          <p>Shall the wiki write you no more letters of what concerns you and what you watch? Letters that you ask for yourself, to choose a new password for example, still come.</p>
          <p className="actions"><button type="submit" className="button">No more letters</button></p>
        </form>
      ) : <p>Follow the link at the end of a letter, or choose in your <a href={paths.settings()}>settings</a>.</p>)}
    </div>
  )
}
