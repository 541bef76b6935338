import { now } from '../clock'
import { db } from '../db/client'
import { isModerator, type Person } from '../people/person'
import { personView } from '../revisions/revision-row'
import type { PersonView } from '../revisions/view'
import { isLone } from './is-lone'
import { deciderView } from './decider-view'
import { canAnswerAppeal, canAppeal, canSay, type ReviewSubject } from './policy'
import { reasonsFor } from './reasons'

/** One thing that was said about a proposal: a decision, a message, an appeal or its answer. */
export type TalkRow = { key: string; at: Date; by: PersonView; kind: 'decision' | 'message' | 'appeal' | 'answer'; outcome: string; reason: string; words: string; version: number | null; /** An appeal that was answered by whoever decided first, for want of others. */ isSame: boolean }

/** Everything said about a proposal, oldest first, and what this person may add to it. */
export type Talk = {
  rows: TalkRow[]
  maySay: boolean
  /** The decision that this person may appeal against. */
  mayAppeal: number | null
  /** An appeal that waits for its answer; `mayAnswer`: by this person. */
  waits: { id: number; mayAnswer: boolean } | null
}

type Named = { id: number; handle: string; erasedAt: Date | null }

/** What was said about a proposal, to whoever may see it: the caller has asked that. */
export async function talkOf(viewer: Person, subject: ReviewSubject & { id: number }): Promise<Talk> {
  const where = { proposalId: subject.id }
  const [decisions, messages, reasons, decider] = await Promise.all([
    db.decision.findMany({ where, orderBy: { id: 'asc' }, include: { by: true, appeal: { include: { by: true, decidedBy: true } } } }),
    db.proposalMessage.findMany({ where, orderBy: { id: 'asc' }, include: { author: true } }),
    reasonsFor(viewer.kind === 'member' ? viewer.id : null), deciderView(viewer),
  ])
  const nameOf = (person: Named) => (person.id === subject.authorId ? personView(person) : decider(person))
  const rows: TalkRow[] = [
    ...decisions.map((each) => row(`d${each.id}`, 'decision', each.at, nameOf(each.by), { outcome: each.outcome, reason: reasons.wordsOf(each.reasonCode), words: each.words, version: each.version })),
    ...messages.map((each) => row(`m${each.id}`, 'message', each.at, nameOf(each.author), { words: each.body })),
    ...decisions.flatMap(({ appeal }) => (appeal ? appealRows(appeal, nameOf) : [])),
  ].sort((a, b) => a.at.getTime() - b.at.getTime())
  const last = decisions.at(-1)
  const appealable = last && canAppeal(viewer, { ...subject, outcome: last.outcome, at: last.at, isLast: true, isAppealed: last.appeal !== null }, now()).ok
  const open = last?.appeal && last.appeal.outcome === null ? last.appeal : null
  const mayAnswer = open !== null && isModerator(viewer) && canAnswerAppeal(viewer, { byId: open.byId, deciderId: last!.byId, isLone: await isLone(last!.byId, open.byId) }).ok
  return { rows, maySay: canSay(viewer, subject).ok, mayAppeal: appealable ? last.id : null, waits: open && { id: open.id, mayAnswer } }
}

type Appeal = { id: number; at: Date; words: string; by: Named; outcome: string | null; answer: string; decidedBy: Named | null; decidedAt: Date | null; same: boolean }

/** An appeal and its answer, as two things that were said. */
export const appealRows = (appeal: Appeal, nameOf: (person: Named) => PersonView): TalkRow[] => [
  row(`a${appeal.id}`, 'appeal', appeal.at, nameOf(appeal.by), { words: appeal.words }),
  ...(appeal.outcome && appeal.decidedBy && appeal.decidedAt
    ? [row(`r${appeal.id}`, 'answer', appeal.decidedAt, nameOf(appeal.decidedBy), { outcome: appeal.outcome, words: appeal.answer, isSame: appeal.same })]
    : []),
]

const row = (key: string, kind: TalkRow['kind'], at: Date, by: PersonView, more: Partial<TalkRow>): TalkRow => ({ key, kind, at, by, outcome: '', reason: '', words: '', version: null, isSame: false, ...more })
