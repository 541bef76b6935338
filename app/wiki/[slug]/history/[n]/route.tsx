import { Article } from '@/components/article/article'
import { OldRevision } from '@/components/history/old-revision'
import { TooMany } from '@/components/site/too-many'
import { env } from '@/lib/env'
import { authorsOf } from '@/lib/pages/authors'
import { readRevision } from '@/lib/pages/read'
import { mayThank } from '@/lib/review/thank'
import { canHide } from '@/lib/revisions/hide-policy'
import { undoOffers } from '@/lib/revisions/undo-subject'
import { waitForPast } from '@/lib/web/past'
import { paths } from '@/lib/web/paths'
import { reading } from '../../../../reading/reading'
import { numberIn, plainName } from '../../load'
import { notHere } from '../../not-here'

const head = { title: 'An earlier text', unlisted: true }

/** One revision, masked like the page itself. */
export const GET = reading<{ slug: string; n: string }>(async (viewer, { params }) => {
  const [slug, n] = [plainName(params.slug), numberIn(params.n)]
  const wait = await waitForPast(viewer)
  if (wait !== null) return { head, body: <TooMany retryInSeconds={wait} slug={slug} /> }
  const answer = await readRevision(viewer, slug, n ?? 0)
  if (!answer) return notHere(slug, (to) => paths.revision(to, n ?? 1), head)
  const { article, row, newest } = answer
  const [offers, authors, thankable] = await Promise.all([undoOffers(viewer, article.slug), authorsOf(viewer, { ...article, head: newest }, row.n), mayThank(viewer, article.slug, row.n)])
  const body = (
    <Article article={article} authors={authors} baseUrl={env().baseUrl}>
      <OldRevision slug={article.slug} row={row} newest={newest} acts={offers(row.n)} mayHide={canHide(viewer, 'moderators').ok} mayThank={thankable} />
    </Article>
  )
  return { head, body }
})
