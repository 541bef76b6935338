import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '../db/client'
import { saveEdit } from '../pages/save-edit'
import { cast } from '../testing/cast'
import { addEpisodes } from '../testing/episodes'
import { edit, publishPage, type MadePage } from '../testing/pages'
import { waitingFor } from '../testing/queue'
import { reject, withdraw } from './decide'
import { reviewItem } from './item'
import { resubmit } from './resubmit'
import { say } from './say'

beforeAll(async () => void (await addEpisodes()))

async function world() {
  const people = await cast()
  const page = await publishPage(people.ada.id, 'One. [@S1E1]\n\nTwo. [@S1E2]')
  return { ...people, page, id: await propose(people.noor, page) }
}

async function propose(author: Parameters<typeof saveEdit>[0], page: MadePage): Promise<number> {
  const saved = await saveEdit(author, edit(page, page.text.replace('Two', 'Second')))
  if (!saved.ok || saved.value.kind !== 'proposed') throw new Error('not proposed')
  return saved.value.proposalId
}

const stateOf = async (id: number) => (await db.proposal.findUniqueOrThrow({ where: { id } })).state

describe('sending a proposal again', () => {
  test('is for its author, once it was turned down or withdrawn; it waits anew', async () => {
    const { mara, milo, noor, id } = await world()
    expect(await resubmit(noor, id)).toMatchObject({ ok: false, error: { kind: 'moved' } })
    await reject(mara, { id, version: 1, reasonCode: 'wrong', words: '' })
    expect(await waitingFor(milo)).not.toContain(`/review/${id}`)
    expect(await resubmit(mara, id)).toMatchObject({ ok: false, error: { kind: 'forbidden' } })
    expect(await resubmit(noor, id)).toEqual({ ok: true, value: undefined })
    expect(await waitingFor(milo)).toContain(`/review/${id}`)
    const { at } = await db.queueItem.findUniqueOrThrow({ where: { proposalId: id } })
    expect(at.getTime()).toBeGreaterThan((await db.proposal.findUniqueOrThrow({ where: { id } })).createdAt.getTime())
    await withdraw(noor, id)
    expect(await resubmit(noor, id)).toMatchObject({ ok: true })
  })

  test('is refused while another change of theirs to the page waits, and once the page is for moderators alone', async () => {
    const { noor, page, id } = await world()
    await withdraw(noor, id)
    const other = await propose(noor, page)
    expect(await resubmit(noor, id)).toMatchObject({ ok: false, error: { kind: 'moved', message: expect.stringContaining('Another change') } })
    await withdraw(noor, other)
    await db.page.update({ where: { id: page.id }, data: { protection: 'moderators' } })
    expect(await resubmit(noor, id)).toMatchObject({ ok: false, error: { kind: 'forbidden' } })
    expect(await stateOf(id)).toBe('withdrawn')
  })
})

describe('a message beside a proposal', () => {
  test('is read by its author and moderators, and tells whoever it is for', async () => {
    const { mara, noor, edda, id } = await world()
    expect(await say(mara, { id, words: 'Which episode?' })).toMatchObject({ ok: true })
    expect(await say({ ...noor, suspended: true }, { id, words: 'The second.' })).toMatchObject({ ok: true })
    expect(await say(edda, { id, words: 'Me too.' })).toEqual({ ok: false, error: { kind: 'not-found' } })
    expect(await say(noor, { id, words: '  ' })).toEqual({ ok: false, error: { kind: 'words-missing' } })
    expect(await reviewItem(noor, id)).toMatchObject({ item: { talk: { rows: [{ words: 'Which episode?', by: { handle: mara.handle } }, { words: 'The second.' }] } } })
    expect(await db.log.findMany({ where: { proposalId: id, act: 'proposal.message' }, orderBy: { id: 'asc' } })).toMatchObject([{ memberId: noor.id }, { memberId: null }])
  })

  test('names no moderator to its author where the site keeps names among moderators', async () => {
    const { mara, milo, noor, id } = await world()
    await say(mara, { id, words: 'Which episode?' })
    await db.setting.upsert({ where: { key: 'name-moderators' }, create: { key: 'name-moderators', value: false }, update: { value: false } })
    const named = async (viewer: typeof noor) => {
      const seen = await reviewItem(viewer, id)
      return seen?.kind === 'item' && seen.item.talk.rows[0]!.by.handle
    }
    expect([await named(noor), await named(milo)]).toEqual(['a moderator', mara.handle])
    await db.setting.delete({ where: { key: 'name-moderators' } })
    expect(await named(noor)).toBe(mara.handle)
  })
})
