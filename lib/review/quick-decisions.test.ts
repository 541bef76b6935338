import { beforeAll, expect, test } from 'vitest'
import { db } from '../db/client'
import { saveEdit } from '../pages/save-edit'
import { cast } from '../testing/cast'
import { addEpisodes } from '../testing/episodes'
import { edit, publishPage } from '../testing/pages'
import { claim } from './claim'
import { reject } from './decide'
import { isQuick, quickDecisions } from './quick-decisions'

beforeAll(async () => void (await addEpisodes()))

test('a decision is quick where it came sooner than its letters can be read, and never sooner than three seconds', () => {
  expect([isQuick({ seconds: 2, letters: 5 }), isQuick({ seconds: 3, letters: 5 }), isQuick({ seconds: 20, letters: 1_000 }), isQuick({ seconds: 50, letters: 1_000 })]).toEqual([true, false, true, false])
})

test('a moderator is told how many of their own decisions were, of those that they had been lent', async () => {
  const { ada, mara, milo, noor } = await cast()
  const page = await publishPage(ada.id, 'One. [@S1E1]')
  const saved = await saveEdit(noor, edit(page, page.text.replace('One.', `One ${'and more '.repeat(200)}.`)))
  const id = saved.ok && saved.value.kind === 'proposed' ? saved.value.proposalId : 0
  expect(await quickDecisions(mara)).toBeNull()
  await claim(mara, (await db.queueItem.findUniqueOrThrow({ where: { proposalId: id } })).id)
  await reject(mara, { id, version: 1, reasonCode: 'wrong', words: '' })
  expect(await quickDecisions(mara)).toEqual({ quick: 1, of: 1 })
  expect(await quickDecisions(milo)).toBeNull()
})
