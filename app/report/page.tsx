import type { Metadata } from 'next'
import NotFound from '@/app/not-found'
import { NotForYou } from '@/components/editor/not-for-you'
import { ReportForm } from '@/components/review/report-form'
import { SUBJECT_WORDS } from '@/components/review/report-words'
import { PageHead } from '@/components/site/page-head'
import { canReport } from '@/lib/review/report-policy'
import { readAsked, writeAsked, type Asked } from '@/lib/review/report-asked'
import { findReportable, type Reportable } from '@/lib/review/report-subject'
import { isSubmission, setStatus } from '@/lib/web/exchange'
import { paths } from '@/lib/web/paths'
import { getViewer } from '@/lib/web/viewer'
import { one, type Query } from '../wiki/[slug]/load'
import { reportAction } from './actions'

type Props = { searchParams: Promise<Query> }

export const metadata: Metadata = { title: 'Report', robots: { index: false, follow: false } }

/** A form to report what one sees. What one may not see cannot be reported: it is not there. */
export default async function ReportPage({ searchParams }: Props) {
  const [query, viewer] = await Promise.all([searchParams, getViewer()])
  const asked = readAsked({ on: one(query.on), slug: one(query.slug), quote: one(query.quote), n: one(query.n), handle: one(query.handle), comment: one(query.comment) })
  const found = asked && (await findReportable(viewer, asked))
  // Whoever was writing when it went finds their words again, with the refusal above.
  const keeps = isSubmission()
  if (!asked || (!found && !keeps)) {
    setStatus(404)
    return <NotFound />
  }
  if (found && one(query.sent) === '1' && viewer.kind === 'member') return <Sent found={found} asked={asked} />
  const allowed = canReport(viewer, found?.ownerId ?? null)
  const head = <Head found={found} asked={asked} />
  if (!allowed.ok && !keeps) {
    setStatus(viewer.kind === 'anonymous' ? 401 : 403)
    return <NotForYou person={viewer} reason={allowed.reason} next={paths.report(writeAsked(asked))} what="report what is wrong here" head={head} />
  }
  return (
    <div className="page">
      {head}
      <ReportForm action={reportAction} asked={writeAsked(asked)} hasWords={asked.on === 'page' && found?.kind === 'page'} />
    </div>
  )
}

type HeadProps = { found: Reportable | null; asked: Asked }

function Head({ found, asked }: HeadProps) {
  return (
    <PageHead title={found ? `Report ${SUBJECT_WORDS[found.kind]}` : 'Report'} kicker={found && <Place found={found} asked={asked} />}>
      <p className="page-intro">Moderators look at it and decide. Nobody but them learns that it was you.</p>
      {asked.on === 'passage' && (
        <p className="moderator-words" dir="auto">
          <q>{asked.quote}</q>
        </p>
      )}
    </PageHead>
  )
}

function Place({ found: { title, slug }, asked }: { found: Reportable; asked: Asked }) {
  if (slug === null) return <a href={paths.person(title)}>{title}</a>
  return asked.on === 'revision' ? <a href={paths.revision(slug, asked.n)}>{title}, revision {asked.n}</a> : <a href={paths.page(slug)}>{title}</a>
}

/** What happens next, and where to read how it ended. */
function Sent({ found, asked }: { found: Reportable; asked: Asked }) {
  return (
    <div className="page">
      <PageHead title="Thank you" kicker={<Place found={found} asked={asked} />} />
      <div className="prose">
        <p role="status">Your report is with the moderators. Whatever others say of the same thing joins it, and one of them looks at all of it together.</p>
        <p>
          Until then it stands as it is. How it ended, and why, you read among <a href={paths.review()}>your reports</a>.
        </p>
      </div>
    </div>
  )
}
