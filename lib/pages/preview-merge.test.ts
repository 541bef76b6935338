import { beforeAll, expect, test } from 'vitest'
import type { Answer } from '../revisions/merge/result'
import { cast, watched } from '../testing/cast'
import { addEpisodes } from '../testing/episodes'
import { edit, headOf, publishNext, publishPage } from '../testing/pages'
import { previewMerge } from './preview-merge'

beforeAll(async () => void (await addEpisodes()))

const OWN: Answer = { choose: 'own', text: 'The end is near and far. [@S1E1]\n' }

/** A page whose last line Mara changed while Edda was changing it too. */
async function crossed(front: readonly string[] = []) {
  const { edda, mara } = await cast()
  const page = await publishPage(mara.id, 'One line. [@S1E1]\n\nThe end is near. [@S1E1]\n', { front })
  const theirs = await publishNext(page, mara.id, page.text.replace('is near', 'is far'))
  return { edda, mara, page, theirs, mine: page.text.replace('is near', 'is here') }
}

test('the result of answers is shown as the page would be read, with the questions, and nothing is written', async () => {
  const { edda, page, theirs, mine } = await crossed()
  const shown = await previewMerge(edda, edit(page, mine, { answers: [OWN], onto: theirs.head }), null)
  expect(shown).toMatchObject({ ok: true, value: { view: { lead: expect.stringContaining('near and far') }, conflict: { onto: theirs.head } } })
  expect(await headOf(page.id)).toMatchObject({ n: theirs.head })
})

test('answers given on a head that has moved give no result, but the questions anew', async () => {
  const { edda, mara, page, theirs, mine } = await crossed()
  const last = await publishNext(theirs, mara.id, theirs.text.replace('is far', 'is very far'))
  const shown = await previewMerge(edda, edit(page, mine, { answers: [OWN], onto: theirs.head }), null)
  expect(shown).toMatchObject({ ok: true, value: { view: null, conflict: { onto: last.head } } })
  expect(JSON.stringify(shown)).toContain('very far')
})

test('a result that cannot be read is refused by name', async () => {
  const { edda, page, theirs, mine } = await crossed()
  const broken: Answer = { choose: 'own', text: 'The end. [@S1E99]\n' }
  expect(await previewMerge(edda, edit(page, mine, { answers: [broken], onto: theirs.head }), null)).toMatchObject({ ok: false, error: { kind: 'refused' } })
})

test('somebody who has watched less is not shown the other text, and never more of the result than they have watched', async () => {
  const { edda, mara, page, theirs, mine } = await crossed()
  const early = await watched(edda, 1)
  const answered = edit(page, mine, { answers: [OWN], onto: theirs.head })
  const later = await publishNext(theirs, mara.id, theirs.text.replace('One line. [@S1E1]', 'One line. [@S1E1]\n\nLate tokenword. [@S1E7]'))
  const [beyond, whole] = [await previewMerge(early, answered, null), await previewMerge(edda, { ...answered, onto: later.head }, 3)]
  expect(beyond).toMatchObject({ ok: false, error: { kind: 'conflict-beyond' } })
  expect(whole).toMatchObject({ ok: true, value: { view: { lead: expect.not.stringContaining('tokenword') } } })
})

test('a section whose open fence would draw what was cut from its form is refused, as saving it is', async () => {
  const { edda, mara } = await cast()
  const page = await publishPage(mara.id, '## Duet\n\nThey meet. [@S1E1]\n\nThey part, tokenfence. [@S1E7]\n', { front: ['default-bound: 0'] })
  const early = await watched(edda, 2)
  const opened = edit(page, '## Duet\n\n```\nThey meet. [@S1E1]\n', { section: 'duet', seen: 2, answers: [], onto: page.head })
  const shown = await previewMerge(early, opened, null)
  expect(JSON.stringify(shown)).not.toContain('tokenfence')
  expect(shown).toMatchObject({ ok: false, error: { kind: 'refused' } })
  const plain = await previewMerge(early, { ...opened, text: '## Duet\n\nThey meet again. [@S1E1]\n' }, null)
  expect(plain).toMatchObject({ ok: true, value: { view: { body: expect.stringContaining('They meet again.') } } })
})
