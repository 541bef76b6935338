import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '../db/client'
import { compare } from '../revisions/compare'
import { anonymous, cast, watched } from '../testing/cast'
import { addEpisodes } from '../testing/episodes'
import { edit, headOf, publishNext, publishPage, someTitle, type MadePage } from '../testing/pages'
import { editForm } from './edit-form'
import { readPage } from './read'
import { saveEdit } from './save-edit'

beforeAll(async () => void (await addEpisodes()))

const BODY = [
  'Lead. [@S1E1]', '', 'Hidden lead. [@S1E7]', '', '## Early [@S1E1]', '', 'Seen one. [@S1E1]', '', 'Unseen one. [@S1E6]', '', '- seen item [@S1E2]', '- unseen item [@S1E8]', '- seen too [@S1E3]', '',
  '<!-- unseen comment -->', '', ':::from{S1E5}', 'Unseen part. [@S1E1]', ':::', '', 'Seen two. [@S1E2]', '', '## Late', '', 'Unseen section. [@S1E7]', '', '## Early', '', 'Seen again. [@S1E3]', '', '## Lead', '', 'Seen last. [@S1E3]',
].join('\n')

async function world() {
  const people = await cast(3)
  const page = await publishPage(people.ada.id, BODY)
  return { ...people, page }
}

const formOf = async (...of: Parameters<typeof editForm>) => {
  const answer = await editForm(...of)
  if (answer?.kind !== 'form') throw new Error(`No form, but ${answer?.kind ?? 'nothing'}.`)
  return answer.form
}

describe('the form of a section', () => {
  test('holds what shows and not one word of what does not', async () => {
    const { edda, page } = await world()
    const { text } = await formOf(edda, page.slug, 'early', null)
    expect(text).toContain('Seen one.')
    expect(text).toContain('seen too')
    expect(text).toContain('Seen two.')
    expect(text).not.toMatch(/unseen|Late|S1E6|S1E8|from\{/i)
  })

  test('of the lead holds the lead; a heading of that name is another section', async () => {
    const { edda, page } = await world()
    expect((await formOf(edda, page.slug, 'lead', null)).text).toMatch(/^\s*Lead\. \[@S1E1\]\s*$/)
    const { sections } = await formOf(edda, page.slug, 'early', null)
    expect(sections).toEqual([{ id: 'early', title: 'Early' }, { id: 'early-1', title: 'Early' }, { id: 'lead-1', title: 'Lead' }])
    expect((await formOf(edda, page.slug, 'lead-1', null)).text).toContain('Seen last.')
    expect((await formOf(edda, page.slug, 'early-1', null)).text).toContain('Seen again.')
  })

  test('is not there where its heading does not show, as if there were no such section', async () => {
    const { edda, page } = await world()
    expect(await editForm(edda, page.slug, 'late', null)).toBeNull()
    expect(await editForm(edda, page.slug, 'never-was', null)).toBeNull()
    expect(await editForm(await watched(edda, 8), page.slug, 'late', null)).toMatchObject({ kind: 'form' })
  })
})

describe('the form of the whole source', () => {
  test('asks first where it holds more than the person has watched, without showing any of it', async () => {
    const { edda, page } = await world()
    const answer = await editForm(edda, page.slug, null, null)
    expect(answer).toMatchObject({ kind: 'ask', slug: page.slug })
    expect(JSON.stringify(answer)).not.toMatch(/unseen|hidden|late/i)
    expect((await formOf(await watched(edda, 8), page.slug, null, null)).text).toBe(page.text)
    expect((await formOf({ ...edda, opened: new Set([page.id]) }, page.slug, null, null)).text).toBe(page.text)
  })

  test('of a page all of which was watched is there at once', async () => {
    const { edda, ada } = await cast(3)
    const page = await publishPage(ada.id, 'One. [@S1E3]')
    expect((await formOf(edda, page.slug, null, null)).text).toBe(page.text)
  })

  test('is for everybody to look at, and says to each why they may not save', async () => {
    const { sten, noor, edda, page } = await world()
    expect((await formOf(await anonymous(8), page.slug, null, null)).verdict).toMatchObject({ ok: false, reason: expect.stringContaining('Sign in') })
    expect((await formOf(await watched(sten, 8), page.slug, null, null)).verdict).toMatchObject({ ok: false, reason: expect.stringContaining('suspended') })
    expect(await formOf(await watched(noor, 8), page.slug, null, null)).toMatchObject({ verdict: { ok: true }, waits: true })
    expect(await formOf(await watched(edda, 8), page.slug, null, null)).toMatchObject({ verdict: { ok: true }, waits: false })
  })

  test('of a hidden page is as absent as that of none', async () => {
    const { edda, ada } = await cast(3)
    const page = await publishPage(ada.id, 'One. [@S1E6]', { front: ['known-from: S1E6'] })
    expect(await editForm(edda, page.slug, null, null)).toBeNull()
    expect(await editForm(edda, 'no-such-page', null, null)).toBeNull()
  })
})

const section = async (page: MadePage, who: Parameters<typeof saveEdit>[0], id: string, change: (text: string) => string) => {
  const form = await formOf(who, page.slug, id, null)
  return edit(page, change(form.text), { section: id, seen: form.seen, base: form.base, version: form.version })
}

describe('saving a section', () => {
  test('keeps what was hidden in it byte for byte', async () => {
    const { edda, page } = await world()
    expect(await saveEdit(edda, await section(page, edda, 'early', (text) => text.replace('Seen one.', 'Seen first.')))).toMatchObject({ ok: true, value: { n: 2 } })
    expect((await headOf(page.id)).text).toBe(page.text.replace('Seen one.', 'Seen first.'))
  })

  test('of the lead changes the lead alone, though a browser drops the line break that a text begins with', async () => {
    const { edda, page } = await world()
    const asSent = (text: string) => text.replace(/^\n/, '').replace('Lead.', 'First lead.')
    expect(await saveEdit(edda, await section(page, edda, 'lead', asSent))).toMatchObject({ ok: true, value: { n: 2 } })
    expect((await headOf(page.id)).text).toBe(page.text.replace('Lead. [@S1E1]', 'First lead. [@S1E1]'))
  })

  test('unchanged writes nothing', async () => {
    const { edda, page } = await world()
    expect(await saveEdit(edda, await section(page, edda, 'early', (text) => text))).toMatchObject({ ok: true, value: { kind: 'unchanged' } })
  })

  test('whose visible text is all gone keeps what was hidden', async () => {
    const { edda, page } = await world()
    await saveEdit(edda, await section(page, edda, 'early', () => ''))
    const { text } = await headOf(page.id)
    for (const words of ['Unseen one.', 'unseen item', 'unseen comment', 'Unseen part.']) expect(text).toContain(words)
    expect(text).not.toContain('Seen one.')
  })

  test('from the horizon at which the form was shown keeps what was hidden then, wherever the person has come since', async () => {
    const { edda, page } = await world()
    const sent = await section(page, edda, 'early', (text) => text.replace('Seen one.', 'Seen first.'))
    expect(sent.seen).toBe(3)
    const later = await watched(edda, 8)
    const saved = await saveEdit(later, sent)
    expect(saved).toMatchObject({ ok: true })
    expect((await headOf(page.id)).text).toBe(page.text.replace('Seen one.', 'Seen first.'))
  })

  test.each([['a fence', '```\n'], ['a comment', '<!--\n']])('that leaves %s open around what is hidden in it never says the hidden words, and cannot be said yes to', async (_what, opened) => {
    const { edda } = await world()
    const page = await publishPage(edda.id, '## Part\n\nSeen words. [@S1E1]\n\nA secret deep below. [@S1E8]\n', { front: ['default-bound: 0'] })
    const sent = await section(page, await watched(edda, 3), 'part', (text) => text.replace('Seen words', `${opened}Seen words`))
    const asked = await saveEdit(await watched(edda, 3), sent)
    expect(asked).toMatchObject({ ok: false, error: { kind: 'refused', issues: [{ message: expect.stringContaining('fence') }] } })
    expect(JSON.stringify(asked)).not.toContain('secret')
    expect(await saveEdit(await watched(edda, 3), { ...sent, key: 'blindly', lowers: true })).toEqual(asked)
    expect(JSON.stringify(await saveEdit(await watched(edda, 8), { ...sent, key: 'later' }))).toContain('secret')
    expect(await headOf(page.id)).toMatchObject({ n: 1, text: page.text })
  })

  test('merges with what another wrote in another section meanwhile', async () => {
    const { edda, mara, page } = await world()
    const sent = await section(page, edda, 'early', (text) => text.replace('Seen one.', 'Seen first.'))
    await publishNext(page, mara.id, page.text.replace('Unseen section.', 'Rewritten section.'))
    expect(await saveEdit(edda, sent)).toMatchObject({ ok: true, value: { merged: true } })
    expect((await headOf(page.id)).text).toBe(page.text.replace('Seen one.', 'Seen first.').replace('Unseen section.', 'Rewritten section.'))
  })

  test('that conflicts does not show the other text where that holds more than was watched; the own text is a draft', async () => {
    const { edda, mara, page } = await world()
    const sent = await section(page, edda, 'early', (text) => text.replace('Seen one.', 'Mine.'))
    await publishNext(page, mara.id, page.text.replace('Seen one.', 'Hers.'))
    const late = await saveEdit(edda, sent)
    expect(late).toEqual({ ok: false, error: { kind: 'conflict-beyond', slug: page.slug, pageId: page.id } })
    expect(await db.draft.findMany({ where: { memberId: edda.id } })).toMatchObject([{ section: 'early', baseN: 1 }])
  })

  test('that conflicts does not show what only its own base held', async () => {
    const { edda, mara, page } = await world()
    const sent = await section(page, edda, 'early', (text) => text.replace('Seen one.', 'Mine.'))
    const bare = `${page.text.slice(0, page.text.indexOf('Lead.'))}Lead. [@S1E1]\n\n## Early [@S1E1]\n\nHers. [@S1E1]\n`
    await publishNext(page, mara.id, bare)
    const late = await saveEdit(edda, sent)
    expect(late).toMatchObject({ ok: false })
    expect(JSON.stringify(late)).not.toMatch(/unseen/i)
  })

  test('by somebody who opened the page for this session works on all of it', async () => {
    const { edda, page } = await world()
    const opened = { ...edda, opened: new Set([page.id]) }
    await saveEdit(opened, await section(page, opened, 'early', (text) => text.replace('Unseen one.', 'Now seen.')))
    expect((await headOf(page.id)).text).toBe(page.text.replace('Unseen one.', 'Now seen.'))
  })
})

test('each heading that shows offers its own section, under the id that its form knows', async () => {
  const { edda, page } = await world()
  const answer = await readPage(edda, page.slug)
  if (answer.kind !== 'article') throw new Error(answer.kind)
  const ids = [...answer.article.body.matchAll(/edit\?section=([\w-]+)/g)].map((match) => match[1])
  expect(ids).toEqual(answer.article.contents.map((entry) => entry.id))
  expect(ids).toEqual(['early', 'early-1', 'lead-1'])
  for (const id of ids) expect(await editForm(edda, page.slug, id!, null)).toMatchObject({ kind: 'form' })
})

describe('a draft', () => {
  test('comes back into the form it was written in, and into no other', async () => {
    const { edda, page } = await world()
    await saveEdit(edda, await section(page, edda, 'early', (text) => text.replace('[@S1E1]', '[@S9E9]')))
    const draft = await db.draft.findFirstOrThrow({ where: { memberId: edda.id } })
    expect(await formOf(edda, page.slug, 'early', draft.id)).toMatchObject({ draft: { isTyped: false }, text: expect.stringContaining('S9E9') })
    expect(await formOf(edda, page.slug, 'early-1', draft.id)).toMatchObject({ draft: null })
    expect(await editForm(edda, page.slug, null, draft.id)).toMatchObject({ kind: 'ask' })
    const other = await publishPage(edda.id, 'Other. [@S1E1]\n\n## Early\n\nText. [@S1E1]')
    expect(await formOf(edda, other.slug, 'early', draft.id)).toMatchObject({ draft: null })
  })

  test('that is gone on with after looking further at its page still keeps what was hidden when it was written', async () => {
    const { edda, page } = await world()
    await saveEdit(edda, await section(page, edda, 'early', (text) => text.replace('Seen one. [@S1E1]', 'Seen first. [@S9E9]')))
    const draft = await db.draft.findFirstOrThrow({ where: { memberId: edda.id } })
    const opened = { ...edda, opened: new Set([page.id]) }
    const form = await formOf(opened, page.slug, 'early', draft.id)
    await saveEdit(opened, edit(page, form.text.replace('[@S9E9]', '[@S1E1]'), { section: 'early', seen: form.seen }))
    expect((await headOf(page.id)).text).toBe(page.text.replace('Seen one.', 'Seen first.'))
  })

  test('that is gone on with after watching further still keeps what was hidden when it was written', async () => {
    const { edda, page } = await world()
    await saveEdit(edda, await section(page, edda, 'early', (text) => text.replace('Seen one. [@S1E1]', 'Seen first. [@S9E9]')))
    const draft = await db.draft.findFirstOrThrow({ where: { memberId: edda.id } })
    const further = await watched(edda, 8)
    const form = await formOf(further, page.slug, 'early', draft.id)
    await saveEdit(further, edit(page, form.text.replace('[@S9E9]', '[@S1E1]'), { section: 'early', seen: form.seen }))
    expect((await headOf(page.id)).text).toBe(page.text.replace('Seen one.', 'Seen first.'))
  })

  test('is nobody else’s', async () => {
    const { edda, mara, page } = await world()
    await saveEdit(edda, await section(page, edda, 'early', (text) => text.replace('[@S1E1]', '[@S9E9]')))
    const draft = await db.draft.findFirstOrThrow({ where: { memberId: edda.id } })
    expect(await formOf(mara, page.slug, 'early', draft.id)).toMatchObject({ draft: null })
    expect(await formOf(await anonymous(3), page.slug, 'early', draft.id)).toMatchObject({ draft: null })
  })
})

describe('a link whose label stands for a page beyond the horizon', () => {
  const linked = async () => {
    const { edda, noor } = await world()
    const hidden = await publishPage(edda.id, 'Late. [@S1E8]', { title: someTitle('Secretpage'), front: ['known-from: S1E8'] })
    const page = await publishPage(edda.id, `Before. [@S1E1]\n\nThey meet [[${hidden.title}|somebody]]. [@S1E1]\n\nAfter. [@S1E1]`)
    return { page, hidden, early: await watched(edda, 3), late: await watched(edda, 8), newcomer: await watched(noor, 3) }
  }

  test('is read as its label, and its source is neither in a form nor in a difference before that page may be known', async () => {
    const { page, early, late, newcomer, hidden } = await linked()
    expect(await readPage(early, page.slug)).toMatchObject({ article: { lead: expect.stringContaining('<span>somebody</span>') } })
    for (const who of [early, newcomer, await anonymous(3)]) {
      const seen = JSON.stringify([await editForm(who, page.slug, 'lead', null), await editForm(who, page.slug, null, null), await compare(who, page.slug, 1, 1)])
      expect(seen).not.toContain('Secretpage')
      expect(seen).toContain('Before.')
    }
    expect(await editForm(early, page.slug, null, null)).toMatchObject({ kind: 'ask' })
    expect(await formOf(late, page.slug, 'lead', null)).toMatchObject({ text: expect.stringContaining(`[[${hidden.title}|somebody]]`) })
  })

  test('stays where it was when what stands around it is edited', async () => {
    const { page, early } = await linked()
    expect(await saveEdit(early, await section(page, early, 'lead', (text) => text.replace('After.', 'Afterwards.')))).toMatchObject({ ok: true })
    expect((await headOf(page.id)).text).toBe(page.text.replace('After.', 'Afterwards.'))
  })
})
