'use server'

import { redirect } from 'next/navigation'
import '@/lib/wiring/composition'
import { explain } from '@/components/editor/explain'
import type { EvidenceExtra } from '@/components/theory-form/evidence-state'
import type { Saved } from '@/lib/pages/edit'
import type { Result } from '@/lib/result'
import { answerEvidence, changeEvidence, type EvidenceError } from '@/lib/theories/evidence'
import { answerSchema, evidenceSchema, takeAwaySchema } from '@/lib/theories/schema'
import { action, type Refusal } from '@/lib/web/action'
import { placeOf } from '../edit/place-of'

const SAVES = { turn: 'save' } as const

export const evidenceAction = action<typeof evidenceSchema, EvidenceExtra>(
  evidenceSchema,
  async (actor, { slug, key, summary, row: id, lowers, ...row }) => answer(await changeEvidence(actor, { slug, key, summary, lowers: lowers === 'yes', id: id || null, row })),
  SAVES,
)

export const takeAwayAction = action<typeof takeAwaySchema, EvidenceExtra>(
  takeAwaySchema,
  async (actor, { slug, key, summary, row }) => answer(await changeEvidence(actor, { slug, key, summary, lowers: false, id: row, row: null })),
  SAVES,
)

export const answerAction = action<typeof answerSchema, EvidenceExtra>(
  answerSchema,
  async (actor, { slug, key, summary, row, lowers, ...said }) => answer(await answerEvidence(actor, { slug, key, summary, lowers: lowers === 'yes', id: row || null, ...said })),
  SAVES,
)

function answer(saved: Result<Saved, EvidenceError>): Refusal<EvidenceExtra> {
  if (saved.ok) redirect(placeOf(saved.value))
  const { error } = saved
  if (error.kind === 'wrong') return { errors: [{ message: error.message, field: error.field }], status: 422 }
  const { errors, status } = explain(error, { section: null, draftId: null, isNew: false })
  return { errors: errors.map(({ message }) => ({ message })), status, ...(error.kind === 'ask-lowering' && { asksLower: true as const }) }
}
