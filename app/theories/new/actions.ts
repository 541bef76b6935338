'use server'

import { redirect } from 'next/navigation'
import '@/lib/wiring/composition'
import { explain } from '@/components/editor/explain'
import { UNCLAIMED_WORDS, type TheoryExtra } from '@/components/theory-form/theory-state'
import { keepDraftAt } from '@/lib/revisions/keep-draft-at'
import { bodyLine, poseTheory, theorySource, type TheoryInput } from '@/lib/theories/pose'
import { evidenceIn } from '@/lib/theories/evidence-rows'
import { theorySchema } from '@/lib/theories/schema'
import { action, refusal } from '@/lib/web/action'
import { placeOf } from '../../wiki/[slug]/edit/place-of'

/** Pose a theory. Where its page cannot be made of these fields as they are, the person goes on with it as a text. */
export const poseAction = action<typeof theorySchema, TheoryExtra>(
  theorySchema,
  async (actor, input) => {
    const evidence = evidenceIn(input)
    if (!evidence.ok) return { errors: evidence.error, status: 422 }
    const { key, asked, question = '', falsifier = '', ...fields } = input
    if (input.fork && !input.differs) return refusal('Say in what it differs.', { field: 'differs' })
    const theory: TheoryInput = { ...fields, question, falsifier, evidence: evidence.value, fork: forkIn(input) }
    const posed = await poseTheory(actor, theory, key, asked)
    if (posed.ok) redirect(placeOf(posed.value))
    const { error } = posed
    if (error.kind === 'unclaimed') return { errors: [{ message: UNCLAIMED_WORDS[error.why], field: 'claim' }], status: 422, asked: theory.claim }
    if (error.kind === 'refused') {
      const before = bodyLine(theory) - 1
      const errors = error.issues.map(({ message, line = 0 }) => (line > before ? { message, line: line - before, field: 'body' } : { message }))
      return { errors, status: 422 }
    }
    const why = explain(error, { section: null, draftId: null, isNew: true })
    return error.kind === 'forbidden' || error.kind === 'busy' ? why : { ...why, source: { text: theorySource(theory), key } }
  },
  {
    turn: 'save',
    keep: async (actor, input) => {
      const evidence = evidenceIn(input)
      const { question = '', falsifier = '', asked: _asked, ...fields } = input
      const text = theorySource({ ...fields, question, falsifier, evidence: evidence.ok ? evidence.value : [], fork: forkIn(input) })
      await keepDraftAt(actor, '', { section: null, baseN: null, text, summary: '', reason: 'turned-away' })
    },
  },
)

const forkIn = ({ fork, differs = '' }: { fork?: string | undefined; differs?: string | undefined }) => (fork ? { of: fork, differs } : undefined)
