import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '../db/client'
import { reviewItem } from '../review/item'
import { ownProposal } from '../review/own-proposal'
import { listOwnProposals } from '../review/own-proposals'
import { listDrafts } from '../revisions/drafts'
import { anonymous, cast, watched } from '../testing/cast'
import { addEpisodes } from '../testing/episodes'
import { edit, headOf, publishNext, publishPage, someTitle, type MadePage } from '../testing/pages'
import { source } from '../testing/source'
import { editForm } from './edit-form'
import { viewWithMyChange } from './preview'
import { readPage } from './read'
import { saveEdit } from './save-edit'

beforeAll(async () => void (await addEpisodes()))

async function world() {
  const people = await cast()
  return { ...people, page: await publishPage(people.ada.id, 'One. [@S1E1]\n\nTwo. [@S1E2]\n\nThree. [@S1E3]') }
}
const change = (page: MadePage, words: string, by: string, more = {}) => edit(page, page.text.replace(words, by), more)

describe('a newcomer’s edit', () => {
  test('waits as a proposal on its base, with a log entry that is not public, and changes nothing for readers', async () => {
    const { noor, page } = await world()
    const saved = await saveEdit(noor, change(page, 'Two', 'Second', { summary: 'Better.' }))
    expect(saved).toMatchObject({ ok: true, value: { kind: 'proposed', slug: page.slug } })
    expect(await db.proposal.findMany({ where: { pageId: page.id }, include: { versions: true } })).toMatchObject([{ act: 'edit', state: 'pending', version: 1, bound: 'S1E2', authorId: noor.id, versions: [{ n: 1, baseN: 1, summary: 'Better.' }] }])
    expect(await db.log.findMany({ where: { pageId: page.id, act: { startsWith: 'proposal.' } } })).toMatchObject([{ act: 'proposal.open', actorId: noor.id }])
    expect(await headOf(page.id)).toEqual({ n: 1, text: page.text })
    expect(JSON.stringify(await readPage(await anonymous(8), page.slug))).not.toContain('Second')
  })

  test('that changes nothing proposes nothing', async () => {
    const { noor, page } = await world()
    expect(await saveEdit(noor, edit(page, page.text))).toMatchObject({ ok: true, value: { kind: 'unchanged' } })
    expect(await db.proposal.count({ where: { pageId: page.id } })).toBe(0)
  })

  test('goes on where they left off: the form holds their text, and saving makes its next version', async () => {
    const { noor, page } = await world()
    const first = await saveEdit(noor, change(page, 'Two', 'Second', { summary: 'Better.' }))
    const form = await editForm(noor, page.slug, null, null)
    if (form?.kind !== 'form') throw new Error('no form')
    expect(form.form).toMatchObject({ text: page.text.replace('Two', 'Second'), base: 1, version: 1, summary: 'Better.', proposal: { state: 'pending' } })
    const second = await saveEdit(noor, edit(page, form.form.text.replace('Three', 'Third'), { version: 1 }))
    expect(second).toEqual(first)
    expect(await ownProposal(noor.id, page.id)).toMatchObject({ version: 2, baseN: 1, text: page.text.replace('Two', 'Second').replace('Three', 'Third') })
  })

  test('from a second tab that shows an older version is merged into the newer one', async () => {
    const { noor, page } = await world()
    await saveEdit(noor, change(page, 'Two', 'Second'))
    const version1 = page.text.replace('Two', 'Second')
    await saveEdit(noor, edit(page, version1.replace('Three', 'Third'), { version: 1 }))
    await saveEdit(noor, edit(page, version1.replace('One', 'First'), { version: 1 }))
    expect(await ownProposal(noor.id, page.id)).toMatchObject({ version: 3, text: version1.replace('Three', 'Third').replace('One', 'First') })
  })

  test('from a tab opened before there was any proposal is merged into it', async () => {
    const { noor, page } = await world()
    await saveEdit(noor, change(page, 'Two', 'Second'))
    await saveEdit(noor, change(page, 'Three', 'Third'))
    expect(await ownProposal(noor.id, page.id)).toMatchObject({ version: 2, text: page.text.replace('Two', 'Second').replace('Three', 'Third') })
  })

  test('that conflicts with their own other tab loses neither text', async () => {
    const { noor, page } = await world()
    await saveEdit(noor, change(page, 'Two', 'Second'))
    expect(await saveEdit(noor, change(page, 'Two', 'Other'))).toMatchObject({ ok: false, error: { kind: 'conflict' } })
    expect(await ownProposal(noor.id, page.id)).toMatchObject({ version: 1, text: page.text.replace('Two', 'Second') })
    expect(await listDrafts(noor)).toHaveLength(1)
  })

  test('stays on its base when the page moves on', async () => {
    const { noor, mara, page } = await world()
    await saveEdit(noor, change(page, 'Two', 'Second'))
    await publishNext(page, mara.id, page.text.replace('One', 'First'))
    await saveEdit(noor, edit(page, page.text.replace('Two', 'Second').replace('Three', 'Third'), { version: 1 }))
    expect(await ownProposal(noor.id, page.id)).toMatchObject({ baseN: 1, text: page.text.replace('Two', 'Second').replace('Three', 'Third') })
  })

  test('sent twice at once is one proposal', async () => {
    const { noor, page } = await world()
    const once = change(page, 'Two', 'Second')
    const [a, b] = await Promise.all([saveEdit(noor, once), saveEdit(noor, once)])
    expect(a).toMatchObject({ ok: true })
    expect(b).toEqual(a)
    expect(await db.proposal.count({ where: { pageId: page.id } })).toBe(1)
  })

  test('is seen on the page by its author alone', async () => {
    const { noor, edda, page } = await world()
    await saveEdit(noor, change(page, 'Two', 'Second'))
    expect((await viewWithMyChange(noor, page.slug))?.lead).toContain('Second')
    expect(await viewWithMyChange(edda, page.slug)).toBeNull()
    const form = await editForm(edda, page.slug, null, null)
    expect(form).toMatchObject({ kind: 'form', form: { text: page.text, proposal: null, version: 0 } })
  })

  test('is seen by its author only as far as they have watched', async () => {
    const { noor, page } = await world()
    await saveEdit(noor, change(page, 'Two', 'Second'))
    const early = await viewWithMyChange(await watched(noor, 1), page.slug)
    expect(early?.lead).toContain('One')
    expect(early?.lead).not.toContain('Second')
  })

  test('of another newcomer is another proposal', async () => {
    const { noor, page } = await world()
    const { noor: second } = await cast()
    await saveEdit(noor, change(page, 'Two', 'Second'))
    await saveEdit(second, change(page, 'Two', 'Zwei'))
    expect(await db.proposal.count({ where: { pageId: page.id, state: 'pending' } })).toBe(2)
    expect(await ownProposal(second.id, page.id)).toMatchObject({ text: page.text.replace('Two', 'Zwei') })
  })
})

test('a page that was given a telling name since tells it to no earlier author, neither by their proposal nor by their draft', async () => {
  const { noor, ada, page } = await world()
  const early = await watched(noor, 3)
  const saved = await saveEdit(early, change(page, 'Two', 'Second'))
  await saveEdit(early, edit(page, '---\nbroken'))
  if (!saved.ok || saved.value.kind !== 'proposed') throw new Error('not proposed')
  const id = saved.value.proposalId
  await publishNext(page, ada.id, source(someTitle('Telling'), 'Late. [@S1E8]', { front: ['known-from: S1E8'] }))
  const asked = async (who: typeof early) => JSON.stringify([await listOwnProposals(who.id), await reviewItem(who, id), await listDrafts(who)])
  expect(await asked(early)).not.toMatch(/telling/i)
  expect(await asked(early)).toContain(page.title)
  expect(await listDrafts(early)).toMatchObject([{ title: page.title, slug: null }])
  expect(await asked(await watched(noor, 8))).toContain('Telling')
})
