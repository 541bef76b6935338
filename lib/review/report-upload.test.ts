import { uploaded } from '../testing/uploads'
import { beforeAll, expect, test } from 'vitest'
import { db } from '../db/client'
import { cast } from '../testing/cast'
import { addEpisodes } from '../testing/episodes'
import { waitingFor } from '../testing/queue'
import { reportIt } from '../testing/reports'
import { saveEdit } from '../pages/save-edit'
import { edit, headOf } from '../testing/pages'
import { reportItem } from './report-item'

beforeAll(async () => void (await addEpisodes()))

test('a reported picture is its owner’s, whoever last wrote of it', async () => {
  const { noor, edda, mara, milo } = await cast()
  const made = await uploaded({ ...edda, rank: 'moderator' })
  if (made.kind !== 'published') throw new Error('not published')
  const page = await db.page.findFirstOrThrow({ where: { slug: made.slug }, select: { id: true, slug: true } })
  const { n, text } = await headOf(page.id)
  expect(await saveEdit(milo, edit({ slug: page.slug, head: n }, `${text}\nA note. [@S1E1]\n`))).toMatchObject({ ok: true })
  const id = await reportIt(noor, { on: 'page', slug: page.slug }, 'It is mine.', 'picture')
  expect(await db.reported.findUniqueOrThrow({ where: { id } })).toMatchObject({ subject: 'media', mediaId: made.media, memberId: edda.id, n: 1 })
  expect(await waitingFor({ ...edda, rank: 'moderator' })).not.toContain(`/review/report/${id}`)
  for (const who of [mara, milo]) expect(await reportItem(who, id)).toMatchObject({ kind: 'item', item: { subject: 'media', author: { handle: edda.handle } } })
})
