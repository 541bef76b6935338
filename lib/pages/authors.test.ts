import { beforeAll, expect, test } from 'vitest'
import { attributeNext } from '../revisions/attribution/attribute-next'
import { attributePage } from '../revisions/attribution/attribute-page'
import { cast, watched } from '../testing/cast'
import { addEpisodes } from '../testing/episodes'
import { publishNext, publishPage } from '../testing/pages'
import { authorsOf } from './authors'

beforeAll(async () => void (await addEpisodes()))

test('authors stand by their share of what is seen, then who else has edited; by edits while that is not known', async () => {
  const { edda, mara, noor, ada } = await cast()
  const first = await publishPage(edda.id, 'One two. [@S1E1]')
  const second = await publishNext(first, noor.id, first.text.replace('One two', 'One two twice'))
  const third = await publishNext(second, mara.id, first.text.replace('One two', 'One two three four five. Six'))
  const page = await publishNext(third, ada.id, third.text.replace('Six. [@S1E1]', 'Six. [@S1E1]\n\nThe end. [@S1E8]'))
  const edits = await authorsOf(edda, page)
  expect(edits.map((author) => author.edits)).toEqual([1, 1, 1, 1])
  expect(edits.every((author) => author.share === undefined)).toBe(true)
  await attributePage(page.id, attributeNext)
  const said = async (...asked: Parameters<typeof authorsOf>) => (await authorsOf(...asked)).map(({ handle, share }) => [handle, share])
  expect(await said(edda, page)).toEqual([[mara.handle, 0.5], ...[[ada.handle, 0.25], [edda.handle, 0.25]].sort(), [noor.handle, undefined]])
  expect(await said(await watched(edda, 1), page)).toEqual([[mara.handle, 4 / 6], [edda.handle, 2 / 6], ...[[ada.handle, undefined], [noor.handle, undefined]].sort(byEdits(edits))])
  expect((await said(edda, page, 1)).slice(0, 1)).toEqual([[edda.handle, 1]])
})

test('of a page that one person wrote all is theirs, worked out or not', async () => {
  const { edda, noor } = await cast()
  const first = await publishPage(edda.id, 'One two. [@S1E1]')
  const page = await publishNext(first, edda.id, first.text.replace('One two', 'One two three'))
  expect(await authorsOf(noor, page)).toMatchObject([{ handle: edda.handle, edits: 2, share: 1 }])
})

/** In the order in which they stand by edits. */
const byEdits = (edits: { handle: string }[]) => (a: unknown[], b: unknown[]) => edits.findIndex((x) => x.handle === a[0]) - edits.findIndex((x) => x.handle === b[0])
