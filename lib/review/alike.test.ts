import { beforeAll, expect, test } from 'vitest'
import { saveEdit } from '../pages/save-edit'
import { cast, member } from '../testing/cast'
import { addEpisodes } from '../testing/episodes'
import { edit, headOf, publishNext, publishPage } from '../testing/pages'
import { acceptAlike, countAlike, listAlike } from './alike'

beforeAll(async () => void (await addEpisodes()))

test('small edits that change the same words are found together, and accepted together as each was shown', async () => {
  const { ada, mara, edda } = await cast()
  const pages = await Promise.all(['One', 'Two', 'Three'].map((word) => publishPage(ada.id, `${word} quadrile turn. [@S1E1]`)))
  const ids: number[] = []
  for (const page of pages) {
    const saved = await saveEdit(await member(), edit(page, page.text.replace('quadrile', 'quadrille')))
    ids.push(saved.ok && saved.value.kind === 'proposed' ? saved.value.proposalId : 0)
  }
  const other = await saveEdit(await member(), edit(pages[0]!, pages[0]!.text.replace('turn', 'twist')))
  expect(await countAlike(mara, ids[0]!)).toBe(2)
  expect([await countAlike(edda, ids[0]!), await listAlike(edda, ids[0]!), await listAlike(mara, other.ok && other.value.kind === 'proposed' ? other.value.proposalId : 0)]).toEqual([0, null, null])
  const items = (await listAlike(mara, ids[0]!))!
  expect(items.map(({ id }) => id).sort()).toEqual([...ids].sort())
  await publishNext(pages[1]!, ada.id, pages[1]!.text.replace('turn', 'round'))
  const done = await acceptAlike(mara, items)
  expect(done.map(({ id, error }) => [id, error?.kind ?? null]).sort()).toEqual([[ids[0], null], [ids[1], 'conflict'], [ids[2], null]].sort())
  expect((await headOf(pages[2]!.id)).text).toBe(pages[2]!.text.replace('quadrile', 'quadrille'))
  expect(await acceptAlike(edda, [items[1]!])).toMatchObject([{ error: { kind: 'forbidden' } }])
})
