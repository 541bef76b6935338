import { Section } from '@/components/people/section'
import { Moment } from '@/components/site/time'
import type { OwnReport, OwnReports as Reports } from '@/lib/review/own-reports'
import { OUTCOME_WORDS, SUBJECT_WORDS } from './report-words'

/** What one has reported, with what became of it. Nothing where that is nothing. */
export function OwnReports({ reports: { rows, record, weight } }: { reports: Reports }) {
  if (rows.length === 0) return null
  return (
    <Section title="Your reports">
      {record.closed > 0 && (
        <p className="hint">
          {record.acted} of {record.closed} {record.closed === 1 ? 'report' : 'reports'} that moderators have closed led to something. Your next one weighs {weight} with them.
        </p>
      )}
      <ul className="review-list">
        {rows.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </ul>
    </Section>
  )
}

function Row({ row: { kind, title, href, passage, at, reason, words, outcome, answer } }: { row: OwnReport }) {
  return (
    <li>
      <h3 className="index-title">{title === null ? 'Something that is not here any more' : <a href={href!}>{title}</a>}</h3>
      <p className="revision-line">
        <strong>{outcome === null ? 'waiting for a moderator' : OUTCOME_WORDS[outcome]}</strong>
        {(kind === 'passage' || kind === 'revision') && <span>{SUBJECT_WORDS[kind]}</span>}
        <Moment at={at} />
      </p>
      {passage && <p dir="auto"><q>{passage}</q></p>}
      <p>{reason}</p>
      {words && <p className="hint" dir="auto">You wrote: {words}</p>}
      {answer && <p dir="auto">A moderator wrote: <q className="moderator-words">{answer}</q></p>}
    </li>
  )
}
