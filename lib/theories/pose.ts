import { composeSource } from '../markdown/compose-source'
import { createPage } from '../pages/create-page'
import type { EditError, Saved } from '../pages/edit'
import { err, type Result } from '../result'
import { whyUnclaimed, type Unclaimed } from '../spoilers/headcanon'
import type { EpisodeCode } from '../spoilers/bound'
import type { From, SIDES, THEORY_TYPES } from '../spoilers/front'
import { THEORY_LINKS } from '../spoilers/theory-links'
import type { MemberViewer } from '../spoilers/viewer'
import { canPose } from './policy'

/** A piece of evidence as somebody gives it; `time` as `12:40`, or empty. */
export type EvidenceInput = { side: (typeof SIDES)[number]; episode: EpisodeCode; time: string; shows: string; bears: string }

export type TheoryInput = {
  claim: string
  title: string
  type: (typeof THEORY_TYPES)[number]
  /** The title of the question it answers, with or without brackets; empty for none. */
  question: string
  /** What would count against it; empty for none. */
  falsifier: string
  body: string
  /** What the claim, and whatever cites nothing, is known from. */
  knownFrom: From
  evidence: EvidenceInput[]
  /** The theory it is a fork of, by its title, and in what it differs. */
  fork?: { of: string; differs: string } | undefined
}

/** `unclaimed`: the claim is none, and whoever poses it is asked once to put it as one. */
export type PoseError = EditError | { kind: 'unclaimed'; why: Unclaimed }

/** Pose a theory: a page of kind `theory`, created, versioned and reviewed like any other. What is no claim becomes a headcanon.
 *  @param key the form's idempotency key @param asked the claim that they were asked already to put otherwise; empty for none */
export async function poseTheory(actor: MemberViewer, theory: TheoryInput, key: string, asked: string): Promise<Result<Saved, PoseError>> {
  const allowed = canPose(actor)
  if (!allowed.ok) return err({ kind: 'forbidden', reason: allowed.reason })
  const why = whyUnclaimed(theory.claim)
  if (why && asked !== theory.claim) return err({ kind: 'unclaimed', why })
  return createPage(actor, { text: theorySource(theory), summary: 'Posed a theory', key, knownFrom: null, lowers: false })
}

/** A theory as the source of its page. */
export function theorySource({ title, claim, type, falsifier, question, knownFrom, evidence, body, fork }: TheoryInput): string {
  const from = knownFrom === '0' ? 0 : knownFrom
  const about = question.replace(/^\[\[|\]\]$/g, '').trim()
  const front = {
    kind: 'theory', title, 'known-from': from, 'default-bound': from, claim, type, falsifier,
    question: about && `[[${about}]]`, settlement: { state: 'open' }, evidence: evidence.map(rowOf),
    relations: fork ? [{ type: 'fork of', to: `[[${fork.of}]]`, inverse: THEORY_LINKS['fork of'].inverse, note: fork.differs }] : [],
  }
  return composeSource(front, body)
}

/** The line on which a theory's body begins in its source, from 1. */
export const bodyLine = (theory: TheoryInput): number => theorySource({ ...theory, body: '' }).trimEnd().split('\n').length + 2

function rowOf({ side, shows, bears, episode, time }: EvidenceInput, i: number) {
  const cite = time === '' ? episode : `${episode} ${time}`
  return { id: `e${i + 1}`, side, shows, ...(bears !== '' && { bears }), cite }
}
