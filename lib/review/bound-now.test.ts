import '../testing/own-database'
import { expect, test } from 'vitest'
import { db } from '../db/client'
import { inTransaction } from '../db/transaction'
import { ok } from '../result'
import { prepare } from '../revisions/prepare'
import { setEpisode } from '../revisions/set-episode'
import { cast } from '../testing/cast'
import { addEpisodes } from '../testing/episodes'
import { publishPage } from '../testing/pages'
import { NO_FACTS } from './facts'
import { propose } from './propose'
import { openReport } from './report'
import type { Asked } from './report-asked'
import { findReportSubject } from './report-subject'

test('what was worked out before a new order and is written after it stands for all that came until then', async () => {
  await addEpisodes()
  const people = await cast()
  const prepared = await prepare(`---\nkind: article\ntitle: Both of them\n---\nBoth. [@S1E2; @S1E3]\n`)
  if (!prepared.ok) throw new Error('It is a page.')
  const reported = await publishPage(people.edda.id, 'They meet. [@S1E3]', { front: ['known-from: 0'] })
  const asked: Asked = { on: 'passage', slug: reported.slug, quote: 'They meet.' }
  const subject = (await findReportSubject(people.noor, asked))!
  expect(await setEpisode(people.ada, { code: 'S1E2', title: 'The Bull', aired: null, after: 'S1E6', isNew: false })).toEqual({ ok: true, value: null })
  const version = { prepared: prepared.value, baseN: null, summary: '', minor: false, bound: 'S1E3' as const, facts: NO_FACTS }
  const [proposal, report] = await inTransaction<[number, number], never>(async (tx) => ok([
    (await propose(tx, people.noor.id, { act: 'create', pageId: null }, version)).id,
    await openReport(tx, people.noor, subject, { reasonCode: 'wrong', words: '' }),
  ])).then((done) => (done.ok ? done.value : []))
  expect([subject.bound, (await db.proposal.findUniqueOrThrow({ where: { id: proposal! } })).bound, (await db.reported.findUniqueOrThrow({ where: { id: report! } })).bound]).toEqual(['S1E3', 'S1E2', 'S1E2'])
})
