'use client'

import { useActionState, type ReactNode } from 'react'
import type { HorizonView } from '@/lib/pages/view'
import { ErrorSummary } from '@/components/forms/error-summary'
import { Beyond, Taken } from './answers'
import { DATA } from '@/lib/spoilers/sections'
import { BoardForm } from '@/components/season/board-form'
import { ConflictForm } from './conflict-form'
import { DataForm } from './data-form'
import { LookedOver } from './looked-over'
import { Preview } from './preview'
import { SourceForm } from './source-form'
import { isSent, startOf, type Start, type WriteAction, type WriteState } from './write-state'

/** Ids of the fields: a preview beside them may hold headings of any name. */
export const FIELD_IDS = { text: 'edit-text', summary: 'edit-summary', knownFrom: 'edit-known-from', lowers: 'edit-lowers' } as const

const UNSENT: WriteState = { errors: [], values: {} }

type Props = {
  write: WriteAction
  /** Null where there is nothing to edit; whatever was sent is shown all the same. */
  start: Start | null
  /** Whether saving sends it for review. */
  waits: boolean
  horizon: HorizonView
  head: ReactNode
  /** Beside the form, below it on a phone. */
  aside?: ReactNode
  /** The whole screen where there is nothing to edit and nothing was sent. */
  otherwise?: ReactNode
  /** Said above the form until it is sent. */
  children?: ReactNode
}

/** The form for a text, with whatever came of the last time it was sent. It works as a plain post. */
export function Editor({ write, start, waits, horizon, head, aside, otherwise, children }: Props) {
  const [state, send] = useActionState(write, UNSENT)
  if (start === null && !isSent(state)) return otherwise
  return (
    <div className="page page-wide">
      {head}
      <div className="editor-columns">
        <WriteForms state={state} send={send} start={startOf(state, start)} waits={waits} horizon={horizon}>
          {!isSent(state) && children}
        </WriteForms>
        <live-preview />
        {aside && <aside className="editor-aside">{aside}</aside>}
      </div>
      <script src="/assets/editor.js" defer />
      <script src="/assets/source.js" defer />
    </div>
  )
}

type FormsProps = { state: WriteState; send: (form: FormData) => void; start: Start; waits: boolean; horizon: HorizonView; children?: ReactNode }

/** The form that the state asks for: the text itself, or the two texts that do not merge. */
export function WriteForms({ state, send, start, waits, horizon, children }: FormsProps) {
  const { conflict, beyond, taken, preview, odds, changes } = state
  return (
    <div className="editor">
      {children}
      <ErrorSummary state={state} ids={FIELD_IDS} />
      {beyond && <Beyond beyond={beyond} section={start.section} />}
      {taken && <Taken taken={taken} />}
      {preview && <Preview view={preview} odds={odds} />}
      {changes && <LookedOver view={changes} horizon={horizon} />}
      {conflict ? (
        <ConflictForm state={state} conflict={conflict} send={send} start={start} waits={waits} horizon={horizon} />
      ) : start.board !== undefined && start.board > 0 ? (
        <BoardForm state={state} send={send} start={start} board={start.board} waits={waits} horizon={horizon} />
      ) : start.section === DATA && start.slug !== '' ? (
        <DataForm state={state} send={send} start={start} waits={waits} horizon={horizon} />
      ) : (
        <SourceForm state={state} send={send} start={start} waits={waits} horizon={horizon} />
      )}
    </div>
  )
}
