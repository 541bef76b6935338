import { PersonLink } from '@/components/site/person-link'
import { Moment } from '@/components/site/time'
import type { HitView } from '@/lib/review/filters/filter-views'
import type { FormAction } from '@/lib/web/form-state'
import { DONE_WITH } from './filter-words'
import { PressForm } from '@/components/forms/press-form'

/** What a filter caught, each with whether that was right. */
export function HitList({ hits, judge }: { hits: readonly HitView[]; judge: FormAction }) {
  return (
    <ol className="review-list">
      {hits.map(({ id, by, at, action, title, summary, href, text, judged }) => (
        <li key={id}>
          <p>
            {href && title ? <a href={href}>{title}</a> : (title ?? 'A page that tells more than you have watched')} by <PersonLink person={by} />
          </p>
          <p className="revision-line">
            <Moment at={at} />
            <span>{DONE_WITH[action]}</span>
            {judged && <strong>{judged}</strong>}
          </p>
          {summary && <p className="revision-summary" dir="auto">{summary}</p>}
          {text && (
            <details className="talk-form">
              <summary>What was sent</summary>
              <pre className="sent-text" dir="auto">{text}</pre>
            </details>
          )}
          <div className="actions-inline">
            {judged !== 'right' && <PressForm action={judge} fields={{ id, right: 'yes' }}>It was right</PressForm>}
            {judged !== 'wrong' && <PressForm action={judge} fields={{ id, right: 'no' }}>It was wrong</PressForm>}
          </div>
        </li>
      ))}
    </ol>
  )
}
