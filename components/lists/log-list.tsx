import { UndidLink } from '@/components/history/undid'
import { Moment } from '@/components/site/time'
import type { LogPerson, LogRow } from '@/lib/log/list'
import { paths } from '@/lib/web/paths'
import { LogDetail } from './log-detail'
import { actOf } from './log-words'

type Props = { rows: LogRow[]; /** What a reason says, in the reader's language. */ reasonWords: (code: string | null) => string; /** Whether the reader may bring deleted pages back, or ask for it. */ restores?: boolean }

/** Who did what to whose work, newest first, each act a sentence. */
export function LogList({ rows, reasonWords, restores = false }: Props) {
  return (
    <ul className="day-list">
      {rows.map((row) => (
        <li key={row.id}>
          <p className="revision-line">
            <span>
              {row.isAuthorHidden ? 'Somebody whose name is hidden' : row.byModerator ? 'A moderator' : <Actor person={doerOf(row)} />} {actOf(row.act)} <Subject row={row} restores={restores} />
            </span>
            <Moment at={row.at} />
          </p>
          {row.reasonCode && <p className="revision-summary">{reasonWords(row.reasonCode)}</p>}
          <LogDetail row={row} />
          {row.words && <p className="revision-summary">{row.words}</p>}
        </li>
      ))}
    </ul>
  )
}

/** A text is its author's, also where somebody else accepted it: that is an act of its own. */
const doerOf = ({ act, actor, member }: LogRow): LogPerson | null => (act.startsWith('page.') ? (member ?? actor) : actor)

function Actor({ person }: { person: LogPerson | null }) {
  if (!person) return 'The wiki'
  return person.handle === null ? (
    `Former member ${person.id}`
  ) : (
    <a href={paths.person(person.handle)}>
      <bdi>{person.handle}</bdi>
    </a>
  )
}

function Subject({ row: { act, page, n, member, data }, restores }: { row: LogRow; restores: boolean }) {
  if (!page) return act.startsWith('decision.') ? 'a new page' : member && !OWN.has(act) ? <Actor person={member} /> : null
  if (page.deleted) return restores ? <a href={paths.manage(page.slug)}>{page.title}</a> : page.title
  const undid = undidIn(data)
  return (
    <>
      <a href={paths.page(page.slug)}>{page.title}</a>
      {n !== null && (
        <>
          {' '}
          (<a href={paths.revision(page.slug, n)}>revision {n}</a>)
          {undid && (
            <>
              {': '}
              <UndidLink slug={page.slug} act={act.replace('page.', '')} undid={undid} />
            </>
          )}
        </>
      )}
    </>
  )
}

function undidIn(data: LogRow['data']): { from: number; through: number } | null {
  const undid = data?.undid
  if (typeof undid !== 'object' || undid === null || Array.isArray(undid)) return null
  const { from, through } = undid
  return typeof from === 'number' && typeof through === 'number' ? { from, through } : null
}

/** Acts that people do to themselves. */
const OWN: ReadonlySet<string> = new Set(['member.join', 'member.claim'])
