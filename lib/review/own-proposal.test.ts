import { beforeAll, expect, test } from 'vitest'
import { saveEdit } from '../pages/save-edit'
import { cast } from '../testing/cast'
import { addEpisodes } from '../testing/episodes'
import { edit, publishPage } from '../testing/pages'
import { reject } from './decide'
import { turnedDown } from './own-proposal'

beforeAll(async () => void (await addEpisodes()))

test('an author reads at the page why their edit was turned down, until they write there again; nobody else does', async () => {
  const { noor, edda, ada, mara } = await cast()
  const page = await publishPage(ada.id, 'One. [@S1E1]')
  const propose = () => saveEdit(noor, edit(page, page.text.replace('One', 'Two')))
  const saved = await propose()
  const id = saved.ok && saved.value.kind === 'proposed' ? saved.value.proposalId : 0
  expect(await turnedDown(noor.id, page.id)).toBeNull()
  await reject(mara, { id, version: 1, reasonCode: 'wrong', words: 'Look again.' })
  expect(await turnedDown(noor.id, page.id)).toMatchObject({ id, reason: expect.stringContaining('says something else'), words: 'Look again.' })
  expect(await turnedDown(edda.id, page.id)).toBeNull()
  await propose()
  expect(await turnedDown(noor.id, page.id)).toBeNull()
})
