'use client'

import { useActionState, type ReactNode } from 'react'
import { WriteForms } from '@/components/editor/editor'
import { isSent, startOf, type Start, type WriteAction, type WriteState } from '@/components/editor/write-state'
import type { HorizonView } from '@/lib/pages/view'
import { type Fork, TheoryForm } from './theory-form'
import type { TheoryAction, TheoryFormState } from './theory-state'

const UNSENT: TheoryFormState = { errors: [], values: {} }
const UNWRITTEN: WriteState = { errors: [], values: {} }

type Props = {
  pose: TheoryAction
  write: WriteAction
  isAllowed: boolean
  waits: boolean
  horizon: HorizonView
  submitKey: string
  fork?: Fork | null
  head: ReactNode
  /** The whole screen for somebody who may not pose one, unless something was sent. */
  otherwise: ReactNode
}

/** The form for a theory. Where what was typed cannot become a page as it is, it goes on as the text of that page. */
export function TheoryScreen({ pose, write, isAllowed, waits, horizon, submitKey, fork, head, otherwise }: Props) {
  const [state, send] = useActionState(pose, UNSENT)
  const [written, sendText] = useActionState(write, UNWRITTEN)
  const asText = isSent(written) ? { state: written, start: startOf(written, null) } : sourceIn(state)
  if (!isAllowed && !asText && !('claim' in state.values)) return otherwise
  return (
    <div className={asText ? 'page page-wide' : 'page'}>
      {head}
      {asText ? <WriteForms {...asText} send={sendText} waits={waits} horizon={horizon} /> : <TheoryForm state={state} send={send} waits={waits} horizon={horizon} submitKey={submitKey} fork={fork ?? forkIn(state)} />}
      <script src="/assets/editor.js" defer />
    </div>
  )
}

/** The theory as a text, with what was asked about it. */
function sourceIn({ source, errors, values: _fields, ...asked }: TheoryFormState): { state: WriteState; start: Start } | null {
  if (!source) return null
  const start = { slug: '', section: '', base: 0, version: 0, summary: 'Posed a theory', ...source }
  return { state: { errors, values: { text: source.text, summary: start.summary }, ...asked }, start }
}

/** What was sent names the theory it is a fork of, also where that went away meanwhile. */
const forkIn = ({ values: { fork } }: TheoryFormState): Fork | null => (fork ? { title: fork, claim: '', type: '', question: '', falsifier: '' } : null)
