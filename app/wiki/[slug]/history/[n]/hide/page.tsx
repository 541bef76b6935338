import type { Metadata } from 'next'
import { fromOptions } from '@/components/editor/bound-words'
import { PressForm } from '@/components/forms/press-form'
import { HideForm } from '@/components/history/hide-form'
import { Notice } from '@/components/site/notice'
import { PageHead } from '@/components/site/page-head'
import { PersonLink } from '@/components/site/person-link'
import { Moment } from '@/components/site/time'
import { hiddenItem, type HiddenItem } from '@/lib/revisions/hidden-item'
import { setStatus } from '@/lib/web/exchange'
import { horizonView } from '@/lib/web/horizon'
import { paths } from '@/lib/web/paths'
import { getViewer } from '@/lib/web/viewer'
import { Absent } from '../../../absent'
import { numberIn, one, slugIn, type Query } from '../../../load'
import { hideAction, showAction } from './actions'

type Props = { params: Promise<{ slug: string; n: string }>; searchParams: Promise<Query> }

export const metadata: Metadata = { title: 'Hide', robots: { index: false } }

const DONE: Record<string, string> = { hidden: 'Hidden. It is gone for everybody else.', shown: 'Shown again.' }

/** What is hidden of a revision, and what may be. For moderators; for everybody else there is none. */
export default async function HidePage({ params, searchParams }: Props) {
  const [{ slug: segment, n: text }, query, viewer] = await Promise.all([params, searchParams, getViewer()])
  const slug = slugIn(segment)
  const item = await hiddenItem(viewer, slug, numberIn(text) ?? 0)
  if (!item) {
    setStatus(404)
    return <Absent name={slug} />
  }
  const { page, n } = item
  const done = DONE[one(query.done) ?? '']
  return (
    <div className="page">
      <PageHead title={`Hide something of revision ${n}`} kicker={<a href={paths.revision(page.slug, n)}>{page.title}</a>} />
      {done && <Notice tone="done">{done}</Notice>}
      <Hidden item={item} />
      <HideForm action={hideAction} slug={page.slug} n={n} audiences={item.audiences} isHead={item.isHead} froms={fromOptions(horizonView(viewer))} />
    </div>
  )
}

function Hidden({ item: { page, n, hidden, carriers } }: { item: HiddenItem }) {
  return (
    <>
      {hidden.length > 0 && (
        <>
          <ul className="text-list">
            {hidden.map(({ part, audience, reason, by, at }) => (
              <li key={part}>
                The {part} is hidden from all but {audience}, by <PersonLink person={by} />, <Moment at={at} />: {reason}
              </li>
            ))}
          </ul>
          <PressForm action={showAction} fields={{ slug: page.slug, from: n, through: n }}>Show it again</PressForm>
        </>
      )}
      {carriers.length > 0 && (
        <p className="hint">
          The same text stands in {carriers.map((carrier, i) => <span key={`${carrier.slug} ${carrier.n}`}>{i > 0 && ', '}<a href={paths.revision(carrier.slug, carrier.n)}>{carrier.title}, revision {carrier.n}</a></span>)}; it is hidden there too.
        </p>
      )}
    </>
  )
}
