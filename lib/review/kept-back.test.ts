import { beforeAll, expect, test } from 'vitest'
import { listLog } from '../log/list'
import { saveEdit } from '../pages/save-edit'
import { hideRevisions } from '../revisions/hide'
import { anonymous, cast } from '../testing/cast'
import { addEpisodes } from '../testing/episodes'
import { logReadable } from '../testing/log-readable'
import { edit, publishNext, publishPage } from '../testing/pages'
import { source } from '../testing/source'
import { accept } from './accept'
import { reviewItem } from './item'

beforeAll(async () => void (await addEpisodes()))

/** A text of Noor's that Mara accepted, and that Ada has replaced since. */
async function world() {
  const people = await cast()
  const first = await publishPage(people.ada.id, 'Good words. [@S1E1]\n')
  const sent = await saveEdit(people.noor, edit(first, source(first.title, 'Slander. [@S1E1]\n')))
  if (!sent.ok || sent.value.kind !== 'proposed') throw new Error('not proposed')
  const id = sent.value.proposalId
  await accept(people.mara, { id, version: 1, head: 1, words: '', reasonCode: null })
  const page = await publishNext(first, people.ada.id, source(first.title, 'Good words again. [@S1E1]\n'))
  const hiding = { slug: page.slug, from: 2, through: 2, reason: 'A test.', safeFrom: '0' } as const
  return { ...people, page, id, hiding }
}

test('a text that is hidden is not in the proposal that it came by either', async () => {
  const { mara, milo, ada, noor, id, hiding } = await world()
  const tells = async (who: typeof mara) => JSON.stringify(await reviewItem(who, id)).includes('Slander')
  expect([await tells(milo), await tells(noor)]).toEqual([true, true])
  await hideRevisions(mara, { ...hiding, parts: ['text'], audience: 'moderators' })
  expect([await tells(milo), await tells(noor)]).toEqual([true, false])
  await hideRevisions(ada, { ...hiding, parts: ['text'], audience: 'admins' })
  expect([await tells(milo), await tells(ada)]).toEqual([false, true])
})

test('an author who is hidden is named neither by their proposal nor by the log of its decision', async () => {
  const { mara, milo, ada, noor, page, id, hiding } = await world()
  await hideRevisions(ada, { ...hiding, parts: ['author'], audience: 'admins' })
  await logReadable()
  for (const who of [await anonymous(Infinity), milo]) expect(JSON.stringify((await listLog(who, { pageId: page.id })).rows)).not.toContain(noor.handle)
  expect(JSON.stringify((await listLog(ada, { pageId: page.id })).rows)).toContain(noor.handle)
  expect(await reviewItem(mara, id)).toBeNull()
  expect(JSON.stringify(await reviewItem(ada, id))).toContain(noor.handle)
})
