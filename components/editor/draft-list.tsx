'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { SubmitButton } from '@/components/forms/submit-button'
import { Moment } from '@/components/site/time'
import type { DraftRow } from '@/lib/revisions/drafts'
import { untouched, type FormAction } from '@/lib/web/form-state'
import { paths } from '@/lib/web/paths'
import { draftReason } from './draft-reason'

/** Texts that could not be saved, with why, and what can be done with each. */
export function DraftList({ rows, discard }: { rows: DraftRow[]; discard: FormAction }) {
  const [state, send] = useActionState(discard, untouched)
  return (
    <>
      <ErrorSummary state={state} />
      <ul className="review-list">
        {rows.map((row) => (
          <li key={row.id}>
            <h2 className="index-title">{row.title}</h2>
            <p className="revision-line">
              <span>{draftReason(row.reason)}</span>
              <Moment at={row.at} />
              {row.isFork && <span className="revision-mark">written apart from another draft</span>}
              {row.section && <span className="revision-mark">one part of the page</span>}
            </p>
            {row.summary && (
              <p className="revision-summary" dir="auto">
                {row.summary}
              </p>
            )}
            {row.gone && <p className="hint">Its page was deleted. Make it a page of its own, ask for the page to be restored, or throw it away.</p>}
            <div className="actions">
              <a className="button" href={row.slug ? paths.edit(row.slug, row.section ?? undefined, row.id) : paths.create(undefined, row.id)}>
                {row.gone ? 'Make it a page' : 'Continue'}<span className="visually-hidden"> with {row.title}</span>
              </a>
              {row.gone && (
                <a className="button-quiet" href={paths.manage(row.gone)}>
                  Have it restored<span className="visually-hidden">: {row.title}</span>
                </a>
              )}
              <form action={send}>
                <input type="hidden" name="id" value={row.id} />
                <SubmitButton quiet>
                  Throw away<span className="visually-hidden"> {row.title}</span>
                </SubmitButton>
              </form>
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}
