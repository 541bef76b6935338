import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '../db/client'
import { undoOffers } from '../revisions/undo-subject'
import { anonymous, cast, watched } from '../testing/cast'
import { addEpisodes } from '../testing/episodes'
import { edit, publishNext, publishPage, type MadePage } from '../testing/pages'
import { saveEdit } from './save-edit'
import { undoForm, type UndoAnswer } from './undo-form'

beforeAll(async () => void (await addEpisodes()))

const changed = (page: MadePage, from: string, to: string) => page.text.replace(from, to)

async function world() {
  const people = await cast()
  const first = await publishPage(people.ada.id, 'One. [@S1E1]\n\nTwo. [@S1E1]\n\nThree. [@S1E1]')
  const second = await publishNext(first, people.edda.id, changed(first, 'One', 'Uno'), 'In Italian')
  const page = await publishNext(second, people.mara.id, changed(second, 'Three', 'Tre'))
  return { ...people, first, page }
}

const formOf = (answer: UndoAnswer) => (answer?.kind === 'form' ? answer.form : null)

/** The words that a difference takes out and puts in, of each changed line. */
function changedIn(form: ReturnType<typeof formOf>) {
  if (form?.change.kind !== 'difference') return null
  const words = (side: { parts: { text: string; op: string }[] } | null | undefined, op: string) => (side?.parts ?? []).flatMap((part) => (part.op === op ? [part.text] : [])).join('')
  return form.change.diff.rows.filter((row) => row.kind !== 'same').map(({ before, after }) => [words(before, 'removed'), words(after, 'added')])
}

describe('the screen before an undoing', () => {
  test('shows the difference it would make to the page, and what it is about', async () => {
    const { edda, mara, ada, page } = await world()
    const undo = formOf(await undoForm(edda, page.slug, 'undo', 2))
    expect(undo).toMatchObject({ seen: 3, waits: false, summary: `Undo revision 2 by ${edda.handle}`, undone: [{ n: 2, summary: 'In Italian' }], goal: { n: 1 }, change: { kind: 'difference' } })
    expect(changedIn(undo)).toEqual([['Uno', 'One']])
    expect(formOf(await undoForm(edda, page.slug, 'revert', 1))).toMatchObject({ summary: `Revert to revision 1 by ${ada.handle}`, undone: [{ n: 3 }, { n: 2 }] })
    expect(formOf(await undoForm(mara, page.slug, 'rollback', 3))).toMatchObject({ summary: `Roll back revision 3 by ${mara.handle}, to revision 2 by ${edda.handle}` })
  })

  test('shows both texts where it does not apply, and says so where there is nothing left of it', async () => {
    const { edda, mara, page } = await world()
    const again = await publishNext(page, mara.id, changed(page, 'Uno', 'Un'))
    expect(formOf(await undoForm(edda, page.slug, 'undo', 2))?.change).toMatchObject({ kind: 'conflict', onto: 4 })
    await publishNext(again, mara.id, changed(again, 'Un.', 'One.'))
    expect(formOf(await undoForm(edda, page.slug, 'undo', 2))?.change).toEqual({ kind: 'nothing' })
  })

  test('of a newcomer says that it waits, and stands on the text of theirs that waits already', async () => {
    const { noor, page } = await world()
    expect(formOf(await undoForm(noor, page.slug, 'undo', 2))).toMatchObject({ waits: true, hasProposal: false, version: 0 })
    await saveEdit(noor, edit(page, changed(page, 'Two', 'Due')))
    expect(formOf(await undoForm(noor, page.slug, 'undo', 2))).toMatchObject({ waits: true, hasProposal: true, version: 1, change: { kind: 'difference' } })
  })

  test('is refused in words to whoever may not, and is not there for what never was', async () => {
    const { edda, sten, page } = await world()
    expect(await undoForm(await anonymous(8), page.slug, 'undo', 2)).toMatchObject({ kind: 'refused', reason: expect.stringContaining('Sign in') })
    expect(await undoForm(sten, page.slug, 'undo', 2)).toMatchObject({ kind: 'refused' })
    expect(await undoForm(edda, page.slug, 'rollback', 3)).toMatchObject({ kind: 'refused', reason: 'Only moderators roll back.' })
    for (const [slug, n] of [[page.slug, 9], ['no-such-page', 1], [page.slug, 0]] as const) expect(await undoForm(edda, slug, 'undo', n)).toBeNull()
  })
})

describe('what is not to be seen', () => {
  test('a page beyond the horizon answers like none; parts beyond it are asked about and not told', async () => {
    const { edda, ada } = await cast()
    const hidden = await publishPage(ada.id, 'A long secret. [@S1E8]', { front: ['known-from: S1E7'] })
    await publishNext(hidden, ada.id, changed(hidden, 'long', 'short'))
    const early = await watched(edda, 3)
    expect(await undoForm(early, hidden.slug, 'undo', 2)).toBeNull()
    expect((await undoOffers(early, hidden.slug))(2)).toEqual([])
    const open = await publishPage(ada.id, 'One. [@S1E1]\n\nA long secret. [@S1E8]')
    await publishNext(open, ada.id, changed(open, 'One', 'Uno'), 'A long secret summary')
    const asked = await undoForm(early, open.slug, 'undo', 2)
    expect(asked).toMatchObject({ kind: 'ask', pageId: open.id })
    expect(JSON.stringify(asked)).not.toContain('secret')
    // Offered all the same: a row that lacked the offer would tell that there is something.
    expect((await undoOffers(early, open.slug))(2)).toEqual(['undo'])
    expect(formOf(await undoForm({ ...early, opened: new Set([open.id]) }, open.slug, 'undo', 2))).toMatchObject({ change: { kind: 'difference' } })
  })

  test('one’s own waiting text that tells more than one has watched asks as well', async () => {
    const { noor, page } = await world()
    await saveEdit(noor, edit(page, `${page.text}\nA long secret. [@S1E8]\n`))
    expect(await undoForm(await watched(noor, 3), page.slug, 'undo', 2)).toMatchObject({ kind: 'ask' })
    expect(await undoForm(noor, page.slug, 'undo', 2)).toMatchObject({ kind: 'form' })
  })

  test('a hidden author is not named in the summary', async () => {
    const { noor, mara, page } = await world()
    await db.hidden.create({ data: { pageId: page.id, n: 2, field: 'author', audience: 'moderators', byId: mara.id, reason: 'A test.' } })
    expect(formOf(await undoForm(noor, page.slug, 'undo', 2))?.summary).toBe('Undo revision 2')
  })
})
