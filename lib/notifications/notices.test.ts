import { beforeAll, describe, expect, test } from 'vitest'
import { openMailbox } from '../testing/mailbox'
import { db } from '../db/client'
import { saveEdit } from '../pages/save-edit'
import { answerAppeal } from '../review/answer-appeal'
import { appeal } from '../review/appeal'
import { reject } from '../review/decide'
import { say } from '../review/say'
import type { MemberViewer } from '../spoilers/viewer'
import { cast, member, watched } from '../testing/cast'
import { addEpisodes } from '../testing/episodes'
import { logReadable } from '../testing/log-readable'
import { edit, publishPage } from '../testing/pages'
import { mailNotices } from './mail-notices'
import { countNew, listNotices, seeNotices } from './notices'
import { setTelling, tellingOf } from './settings'

const mailbox = openMailbox()

beforeAll(async () => void (await addEpisodes()))

async function turnedDown(noor?: MemberViewer, by?: MemberViewer) {
  const people = await cast()
  const author = noor ?? people.noor
  const page = await publishPage(people.ada.id, 'One. [@S1E1]\n\nTwo. [@S1E2]')
  const saved = await saveEdit(author, edit(page, page.text.replace('Two', 'Second')))
  if (!saved.ok || saved.value.kind !== 'proposed') throw new Error('not proposed')
  const id = saved.value.proposalId
  await reject(by ?? people.mara, { id, version: 1, reasonCode: 'wrong', words: 'See 12:40.' })
  await logReadable()
  return { ...people, noor: author, page, id }
}

describe('notices', () => {
  test('tell the author what was decided, on what ground, by whom, and where it is', async () => {
    const { mara, noor, edda, page, id } = await turnedDown()
    const { rows } = await listNotices(noor)
    expect(rows).toMatchObject([{ by: { handle: mara.handle }, words: 'turned down your proposal', title: page.title, href: `/review/${id}`, reason: 'The episode or source cited says something else.', said: 'See 12:40.', isNew: true }])
    expect((await listNotices(edda)).rows).toEqual([])
  })

  test('give reasons in the language one reads', async () => {
    const { noor } = await turnedDown()
    await setTelling(noor, { language: 'fr', byMail: 'none', watchOwn: true, watchMinor: true })
    expect((await listNotices(noor)).rows[0]!.reason).toBe('L’épisode ou la source citée dit autre chose.')
    expect(await tellingOf(noor.id)).toEqual({ language: 'fr', byMail: 'none', watchOwn: true, watchMinor: true })
  })

  test('are new until they were seen, and nobody sees for another', async () => {
    const { noor, edda, mara, id } = await turnedDown()
    expect(await countNew(noor)).toBe(1)
    const { newest } = await listNotices(noor)
    await seeNotices(edda, newest!)
    expect(await countNew(noor)).toBe(1)
    await seeNotices(noor, newest!)
    expect([await countNew(noor), (await listNotices(noor)).rows[0]!.isNew]).toEqual([0, false])
    await say(mara, { id, words: 'One more thing.' })
    await logReadable()
    expect(await countNew(noor)).toBe(1)
    await seeNotices(noor, '999999999999')
    await say(mara, { id, words: 'And another.' })
    expect(await countNew(noor)).toBe(1)
  })

  test('name no moderator where the site keeps names among them; what authors write is named', async () => {
    const { mara, milo, noor, id } = await turnedDown()
    await db.setting.create({ data: { key: 'name-moderators', value: false } })
    await say(noor, { id, words: 'But it is.' })
    await logReadable()
    expect((await listNotices(noor)).rows[0]!.by).toEqual({ handle: 'a moderator', href: null })
    expect((await listNotices(mara)).rows[0]).toMatchObject({ by: { handle: noor.handle }, words: 'wrote to you about a proposal' })
    expect((await listNotices(milo)).rows).toEqual([])
    await db.setting.delete({ where: { key: 'name-moderators' } })
  })

  test('of an appeal go to whoever decided, and its answer to whoever appealed', async () => {
    const { mara, milo, noor, id } = await turnedDown()
    const { id: decisionId } = await db.decision.findFirstOrThrow({ where: { proposalId: id } })
    await appeal(noor, { decisionId, words: 'Look again.' })
    const { id: appealId } = await db.appeal.findUniqueOrThrow({ where: { decisionId } })
    await answerAppeal(milo, { id: appealId, outcome: 'upheld', words: 'I heard it too.', version: 1, head: 1 })
    await logReadable()
    expect((await listNotices(mara)).rows[0]).toMatchObject({ words: expect.stringContaining('appeals'), said: '' })
    expect((await listNotices(noor)).rows[0]).toMatchObject({ words: expect.stringContaining('the decision stands'), said: 'I heard it too.', by: { handle: milo.handle } })
  })

  test('of a page beyond the horizon do not name it to whom it is not their own', async () => {
    const { mara, noor, page, id } = await turnedDown()
    await say(noor, { id, words: 'But it is.' })
    await db.page.update({ where: { id: page.id }, data: { bound: 'S1E5' } })
    await logReadable()
    expect((await listNotices(await watched(mara, 2))).rows[0]).toMatchObject({ title: `Proposal ${id}` })
    expect((await listNotices(await watched(mara, 5))).rows[0]).toMatchObject({ title: page.title })
    expect((await listNotices(await watched(noor, 2))).rows[0]).toMatchObject({ title: page.title })
  })
})

describe('letters', () => {
  test('go to those who want them, once, to a confirmed address, with the reason and the way on', async () => {
    await mailNotices()
    const [wants, has] = [await member({ email: 'wants@example.org', confirmed: true }), await member({ email: 'has@example.org', confirmed: true })]
    const waits = await member({ email: 'waits@example.org' })
    for (const each of [wants, waits]) await setTelling(each, { language: 'fr', byMail: 'at-once', watchOwn: true, watchMinor: true })
    const made = []
    for (const each of [wants, has, waits]) made.push(await turnedDown(each))
    expect(await mailNotices()).toBe(1)
    const letters = await mailbox.lettersTo('wants@example.org')
    expect(letters).toHaveLength(1)
    for (const words of [`Not accepted: “${made[0]!.page.title}”`, 'L’épisode ou la source citée dit autre chose.', 'See 12:40.', `/review/${made[0]!.id}`, 'appeal', '/settings']) expect(letters[0]).toContain(words)
    expect([...(await mailbox.lettersTo('has@example.org')), ...(await mailbox.lettersTo('waits@example.org'))]).toEqual([])
    expect(await mailNotices()).toBe(0)
  })

  test('name who wrote to a moderator, also where the site keeps moderators unnamed', async () => {
    await db.setting.upsert({ where: { key: 'name-moderators' }, create: { key: 'name-moderators', value: false }, update: { value: false } })
    await mailNotices()
    const [author, moderator] = [await member(), await member({ rank: 'moderator', email: 'moderator@example.org', confirmed: true })]
    await setTelling(moderator, { language: 'en', byMail: 'at-once', watchOwn: true, watchMinor: true })
    const { id } = await turnedDown(author, moderator)
    await say(author, { id, words: 'It is at 12:40.' })
    await logReadable()
    await mailNotices()
    await db.setting.deleteMany({ where: { key: 'name-moderators' } })
    const [told] = await mailbox.lettersTo('moderator@example.org')
    expect(told).toContain(author.handle)
    expect(told).not.toContain('A moderator')
  })
})
