import { beforeAll, expect, test } from 'vitest'
import { db } from '../db/client'
import { saveEdit } from '../pages/save-edit'
import { undo } from '../pages/undo'
import { cast, type Cast } from '../testing/cast'
import { addEpisodes } from '../testing/episodes'
import { edit, publishPage } from '../testing/pages'
import { accept } from './accept'
import { isReached, promotionProgress } from './promotion'

beforeAll(async () => void (await addEpisodes()))

/** An edit of a new page by Noor, accepted by Mara. @returns the page */
async function accepted({ ada, noor, mara }: Cast) {
  const page = await publishPage(ada.id, 'One. [@S1E1]')
  const saved = await saveEdit({ ...noor, rank: 'newcomer' }, edit(page, page.text.replace('One', 'First')))
  if (!saved.ok || saved.value.kind !== 'proposed') throw new Error('not proposed')
  const done = await accept(mara, { id: saved.value.proposalId, version: 1, head: 1, reasonCode: null, words: '' })
  if (!done.ok) throw new Error(done.error.kind)
  return page
}

/** As if everything had been decided so many days ago. */
const age = (memberId: number, days: number) => db.$transaction([
  db.$executeRaw`ALTER TABLE decision DISABLE TRIGGER USER`,
  db.$executeRaw`UPDATE decision d SET at = d.at - make_interval(days => ${days}) FROM proposal p WHERE p.id = d.proposal_id AND p.author_id = ${memberId}`,
  db.$executeRaw`ALTER TABLE decision ENABLE TRIGGER USER`,
])
const rankOf = async (id: number) => (await db.member.findUniqueOrThrow({ where: { id } })).rank

test('ten accepted edits, the first four days ago, make an editor, in the log as the wiki’s act; nine or three days do not', async () => {
  const people = await cast()
  const { noor } = people
  for (let i = 0; i < 9; i++) await accepted(people)
  expect(await promotionProgress(noor.id)).toMatchObject({ edits: 9, days: 0 })
  await age(noor.id, 3)
  await accepted(people)
  expect(await rankOf(noor.id)).toBe('newcomer')
  await age(noor.id, 1)
  await accepted(people)
  expect(await rankOf(noor.id)).toBe('editor')
  expect(await db.log.findMany({ where: { memberId: noor.id, act: 'member.rank' } })).toMatchObject([{ actorId: null, data: { from: 'newcomer', to: 'editor' } }])
  expect(await promotionProgress(noor.id)).toBeNull()
})

test('an edit that somebody undid does not count', async () => {
  const people = await cast()
  const page = await accepted(people)
  await accepted(people)
  expect(await promotionProgress(people.noor.id)).toMatchObject({ edits: 2 })
  expect(await undo(people.milo, { slug: page.slug, act: 'undo', n: 2, seen: 2, version: 0, summary: '', minor: false, key: `undo ${page.slug}`, knownFrom: null, lowers: false, answers: null, onto: null })).toMatchObject({ ok: true })
  expect(await promotionProgress(people.noor.id)).toMatchObject({ edits: 1 })
})

test('what is enough is enough, and the rule is the site’s', () => {
  const rule = { edits: 3, days: 2 }
  expect([{ edits: 3, days: 2 }, { edits: 2, days: 9 }, { edits: 9, days: 1 }].map((so) => isReached({ ...so, rule }))).toEqual([true, false, false])
})
