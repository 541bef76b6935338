import { beforeAll, expect, test } from 'vitest'
import { reportSchema } from '@/components/review/report-schema'
import { db } from '../db/client'
import { report } from '../review/report'
import { readAsked } from '../review/report-asked'
import type { MemberViewer } from '../spoilers/viewer'
import { cast, someHandle } from '../testing/cast'
import { addEpisodes } from '../testing/episodes'
import { publishPage } from '../testing/pages'
import { answerMember } from './answer-form'

beforeAll(async () => void (await addEpisodes()))

/** Send the form for reporting a page, from an address of one's own. */
async function send(viewer: MemberViewer, slug: string, address: string) {
  const form = new FormData()
  for (const [name, value] of Object.entries({ on: 'page', slug, reasonCode: 'spam', words: 'Again and again.' })) form.append(name, value)
  const state = await answerMember(viewer, reportSchema, form, async (actor, input) => {
    const sent = await report(actor, { ...input, asked: readAsked(input)! })
    return sent.ok ? undefined : { errors: [{ message: sent.error.kind }], status: 422 }
  }, { turn: 'report', address })
  return state.errors[0]?.message ?? 'sent'
}

test('of 25 reports in a row by one account the last are refused with their words kept; it is one voice, and others are heard', async () => {
  const { noor, edda, ada } = await cast()
  const [page, address] = [await publishPage(ada.id, 'One. [@S1E1]'), someHandle()]
  const answers: string[] = []
  for (let i = 0; i < 25; i++) answers.push(await send(noor, page.slug, address))
  expect(answers.filter((answer) => answer === 'sent')).toHaveLength(20)
  expect(answers.slice(20).every((answer) => answer.includes('too often'))).toBe(true)
  const reports = () => db.report.findMany({ where: { reported: { pageId: page.id } }, orderBy: { at: 'asc' }, select: { byId: true, words: true } })
  expect(await reports()).toEqual([{ byId: noor.id, words: 'Again and again.' }])
  expect(await send(edda, page.slug, address)).toBe('sent')
  expect((await reports()).map(({ byId }) => byId)).toEqual([noor.id, edda.id])
})
