import { expect, test } from 'vitest'
import { deriveTree } from '../markdown/derive'
import { evidenceIn } from './evidence-rows'
import { horizonAt } from '../spoilers/horizon'
import type { MemberViewer } from '../spoilers/viewer'
import { bodyLine, poseTheory, theorySource, type TheoryInput } from './pose'
import { theorySchema } from './schema'

const theory: TheoryInput = {
  claim: 'Cheyenne: stays “forever”, #1', title: 'She stays', type: 'what-would-have-happened', question: '[[Who leaves?]]', falsifier: '', knownFrom: 'S1E5',
  body: 'She says so. [@S1E5 12:40]\n\n---\n\nAnd more.',
  evidence: [{ side: 'against', episode: 'S1E4', time: '03:10', shows: 'a suitcase, [packed] & ready', bears: '' }],
}

test('a theory becomes a page whose claim, question and evidence are what was typed', () => {
  const { front, blocks } = deriveTree(theorySource(theory))
  expect(front).toMatchObject({ kind: 'theory', title: 'She stays', knownFrom: 'S1E5', defaultBound: 'S1E5' })
  expect(front.theory).toMatchObject({ claim: theory.claim, type: theory.type, question: { title: 'Who leaves?' }, settlement: { state: 'open' } })
  expect(front.theory).not.toHaveProperty('falsifier')
  expect(front.evidence).toMatchObject([{ id: 'e1', side: 'against', shows: { text: 'a suitcase, [packed] & ready' } }])
  expect(blocks[front.evidence[0]!.block]!.cites).toEqual([{ kind: 'episode', code: 'S1E4', at: 190 }])
})

test('what somebody types cannot add keys of front matter of its own', () => {
  const { front } = deriveTree(theorySource({ ...theory, claim: 'x\nkind: show\ntitle: Other', falsifier: 'none }\n---\n# Own' }))
  expect(front).toMatchObject({ kind: 'theory', title: 'She stays' })
})

test('a line of the source is a line of what was typed, after the body’s first', () => {
  expect(theorySource(theory).split('\n').slice(bodyLine(theory) - 1).join('\n').trim()).toBe(theory.body)
})

test('a theory without a question, evidence or body is a theory all the same', () => {
  const { front } = deriveTree(theorySource({ ...theory, question: '', evidence: [], body: '', knownFrom: '0' }))
  expect(front).toMatchObject({ knownFrom: '0', evidence: [] })
  expect(front.theory).not.toHaveProperty('question')
})

test('rows of evidence nobody wrote in are none; one begun and not finished says what is missing', () => {
  expect(evidenceIn({ side1: 'for', shows1: '', bears1: '', episode1: '', time1: '' })).toEqual({ ok: true, value: [] })
  expect(evidenceIn({ side2: 'context', shows2: 'a letter', bears2: '', episode2: 'S1E2', time2: '' })).toEqual({
    ok: true, value: [{ side: 'context', episode: 'S1E2', time: '', shows: 'a letter', bears: '' }],
  })
  const begun = evidenceIn({ side1: 'for', shows1: 'a letter', episode1: '' })
  expect(begun).toMatchObject({ ok: false, error: [{ field: 'episode1' }] })
})

test('the form asks for a claim of one sentence, a title and a type, and takes times as minutes and seconds', () => {
  const fields = { claim: ' A  claim\n here. ', title: 'T', type: 'character', body: '', knownFrom: '0', key: 'k', shows1: 'x', episode1: 'S1E1', time1: '12:40' }
  expect(theorySchema.parse(fields)).toMatchObject({ claim: 'A claim here.', shows1: 'x', time1: '12:40' })
  const wrong = theorySchema.safeParse({ ...fields, claim: ' ', title: 'x'.repeat(201), type: 'else', time1: '12.40', knownFrom: 'S1' })
  expect(wrong.error!.issues.map(({ path }) => path[0]).sort()).toEqual(['claim', 'knownFrom', 'time1', 'title', 'type'])
})

test('a claim that is none is asked about once, and again only in other words', async () => {
  const edda: MemberViewer = { kind: 'member', id: 1, handle: 'edda', rank: 'editor', suspended: false, horizon: horizonAt(0, []), episodes: [], opened: new Set(), chosen: true }
  const posed = (claim: string, asked: string) => poseTheory(edda, { ...theory, claim }, 'key', asked)
  expect(await posed('Does she stay?', '')).toEqual({ ok: false, error: { kind: 'unclaimed', why: 'question' } })
  expect(await posed('Perhaps she stays.', 'Does she stay?')).toEqual({ ok: false, error: { kind: 'unclaimed', why: 'doubt' } })
})
