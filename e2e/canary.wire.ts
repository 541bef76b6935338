import type { APIRequestContext } from '@playwright/test'
import { fieldsIn } from '../lib/testing/html-form'
import { ROUTES } from '../lib/web/routes'
import { sql } from './support/database'
import { send } from './support/forms'
import { makeMember, signInFast } from './support/people'
import { revise, write, type Written } from './support/pages'
import { expect, test, type Person } from './support/test'

/** Who reads: nobody in particular, a newcomer to whom nothing belongs, the author, another moderator, an admin. */
const READERS = ['anonymous', 'stranger', 'author', 'moderator', 'admin'] as const
type Reader = (typeof READERS)[number]
/** A word that stands in one restricted field, and who may read it anywhere at all. */
type Canary = { field: string; token: string; seenBy: Reader[] }

const AUTHOR_AND_MODERATORS: Reader[] = ['author', 'moderator', 'admin']
const MODERATORS: Reader[] = ['moderator', 'admin']

let count = 0
/** A word that no page has: only letters, so that no search folds it into another. */
const token = (field: string): string => `zqx${field.toLowerCase().replace(/[^a-z]/g, '')}${String.fromCharCode(97 + (count++ % 26))}${Math.random().toString(36).replace(/[^a-z]/g, '').slice(0, 6)}`

const proposalOf = async (who: Person): Promise<number> => (await sql<{ id: number }>('SELECT id FROM proposal WHERE author_id = $1 ORDER BY id DESC LIMIT 1', [who.id]))[0]!.id

/** Send a form of a page, by the field that tells it from the others there. */
async function press(request: APIRequestContext, address: string, by: string, fields: Record<string, string>): Promise<void> {
  const answer = await send(request, address, { ...fieldsIn(await (await request.get(address)).text(), by), ...fields })
  expect([address, answer.status()]).toEqual([address, 303])
}

async function reject(moderator: Person, id: number, words: string): Promise<void> {
  await press(moderator.context.request, `/review/${id}`, 'reasonCode', { reasonCode: 'wrong', words })
}

test('what is restricted stands on no surface for whoever may not read it, and on some surface for whoever may', async ({ noor, edda, mara, milo, ada, browser }) => {
  test.setTimeout(300_000)
  const canaries: Canary[] = []
  const plant = (field: string, seenBy: Reader[]): string => {
    const word = token(field)
    canaries.push({ field, token: word, seenBy })
    return word
  }
  const pages: Written[] = []
  const page = async (name: string) => {
    const made = await write(milo, name, 'A plain first line. [@S1E1]\n\nA plain second line. [@S1E1]')
    pages.push(made)
    return made
  }
  const extra: string[] = []

  // Noor's: a draft, and proposals that wait, were turned down, were withdrawn, were asked about.
  const [drafted, pending, rejected, withdrawn, suggested] = [await page('Canary draft'), await page('Canary pending'), await page('Canary rejected'), await page('Canary withdrawn'), await page('Canary suggested')]
  await sql(`INSERT INTO draft (member_id, page_id, title, body, form_key, base_n, reason) SELECT $1, id, title, $2, 'canary', 1, 'typed' FROM page WHERE slug = $3`, [noor.id, `Text with ${plant('draft', ['author'])}.`, drafted.slug])
  await sql("INSERT INTO telling_key (member_id, purpose, secret) VALUES ($1, 'feed', $2)", [noor.id, plant('secret address of the feed', ['author'])])
  const propose = async (where: Written, words: string, summary: string) => {
    await revise(noor, where, (text) => text.replace('plain second line', words), summary)
    const id = await proposalOf(noor)
    extra.push(`/review/${id}`, `/review/${id}?view=side`, `/review/${id}/text`, `/review/${id}/parts`, `/wiki/${where.slug}/mine`)
    return id
  }
  await propose(pending, `line with ${plant('pending text', AUTHOR_AND_MODERATORS)}`, plant('pending summary', AUTHOR_AND_MODERATORS))
  const turnedDown = await propose(rejected, `line with ${plant('rejected text', AUTHOR_AND_MODERATORS)}`, plant('rejected summary', AUTHOR_AND_MODERATORS))
  await reject(mara, turnedDown, plant('words of a decision', AUTHOR_AND_MODERATORS))
  await press(noor.context.request, `/review/${turnedDown}`, 'decision', { words: plant('words of an appeal', AUTHOR_AND_MODERATORS) })
  const takenBack = await propose(withdrawn, `line with ${plant('withdrawn text', AUTHOR_AND_MODERATORS)}`, '')
  await send(noor.context.request, `/review/${takenBack}`, { ...fieldsIn(await (await noor.context.request.get(`/review/${takenBack}`)).text(), 'intent'), intent: 'withdraw' })
  const asked = await propose(suggested, 'line to be changed', '')
  await press(mara.context.request, `/review/${asked}/text`, 'text', { text: (await sql<{ body: string }>('SELECT body FROM text t JOIN proposal_version v ON v.text_hash = t.hash WHERE v.proposal_id = $1', [asked]))[0]!.body.replace('to be changed', plant('suggested text', AUTHOR_AND_MODERATORS)), intent: 'suggest' })
  const said = fieldsIn(await (await noor.context.request.get(`/review/${asked}`)).text(), 'words')
  expect((await send(noor.context.request, `/review/${asked}`, { ...said, words: plant('message', AUTHOR_AND_MODERATORS) })).status()).toBe(303)

  // What Noor reports, and a text of Noor's that a filter turned away.
  const reported = await write(edda, 'Canary reported', 'A line to be pointed at. [@S1E1]')
  pages.push(reported)
  await press(noor.context.request, `/report?on=page&slug=${reported.slug}`, 'reasonCode', { reasonCode: 'wrong', words: plant('report', AUTHOR_AND_MODERATORS) })
  const [report] = await sql<{ id: number }>('SELECT reported_id AS id FROM report WHERE by_id = $1', [noor.id])
  const word = plant('turned-away text', AUTHOR_AND_MODERATORS)
  const [filter] = await sql<{ id: number }>(`INSERT INTO edit_filter (name, rule, action, message, state, tried_rule, tried_at, armed_at, by_id) VALUES ('Canary', $1, 'refuse', 'No.', 'armed', $1, now(), now(), $2) RETURNING id`, [`words contain "${word}"`, ada.id])
  const form = fieldsIn(await (await noor.context.request.get(`/wiki/${drafted.slug}/edit`)).text(), 'text')
  expect((await send(noor.context.request, `/wiki/${drafted.slug}/edit`, { ...form, text: form.text!.replace('plain', word), intent: 'save' })).status()).toBe(403)
  await sql(`UPDATE edit_filter SET state = 'disarmed' WHERE id = $1`, [filter!.id])
  extra.push(`/review/report/${report!.id}`, `/review/filters/${filter!.id}`, '/review/filters', '/notifications', '/drafts')

  // What is said beside a page: waiting, taken back, removed.
  const talked = await page('Canary discussed')
  const talk = `/wiki/${talked.slug}/talk`
  const begin = async (who: Person, title: string, text: string) => {
    await press(who.context.request, talk, 'tells', { title, text, tells: '0' })
    const [row] = await sql<{ thread: number; comment: number }>('SELECT thread_id AS thread, id AS comment FROM comment WHERE author_id = $1 ORDER BY at DESC LIMIT 1', [who.id])
    extra.push(`${talk}/${row!.thread}`, `${talk}/${row!.thread}/${row!.comment}/history`, `/review/comment/${row!.comment}`)
    return { at: `${talk}/${row!.thread}`, ...row! }
  }
  await begin(noor, plant('title of a comment that waits', AUTHOR_AND_MODERATORS), plant('comment that waits', AUTHOR_AND_MODERATORS))
  const takenOut = await begin(edda, plant('title of a removed comment', []), plant('removed comment', []))
  await press(mara.context.request, `${takenOut.at}/${takenOut.comment}/remove`, 'why', { why: 'A test.' })
  const deleted = await begin(edda, plant('title of a deleted comment', []), plant('deleted comment', []))
  await press(edda.context.request, `${deleted.at}/${deleted.comment}/delete`, 'comment', {})
  extra.push(talk, '/review?lane=comments')

  // Texts, summaries and authors that were hidden; a page that was deleted; an address.
  const hidden = await page('Canary hidden')
  const slander = await makeMember(token('hidden author'), { rank: 'editor' })
  canaries.push({ field: 'hidden author', token: slander.handle, seenBy: MODERATORS })
  const context = await browser.newContext()
  await signInFast(context, slander)
  await revise({ context }, hidden, (text) => text.replace('plain second line', `line with ${plant('hidden text', MODERATORS)}`), plant('hidden summary', MODERATORS))
  await context.close()
  await revise(milo, hidden, (text) => text.replace(/A line with \w+\./, 'A plain second line.'), 'Back')
  const restricted = await page('Canary for admins')
  await revise(edda, restricted, (text) => text.replace('plain second line', `line with ${plant('text for admins alone', ['admin'])}`), plant('summary for admins alone', ['admin']))
  await revise(milo, restricted, (text) => text.replace(/A line with \w+\./, 'A plain second line.'), 'Back')
  const hide = (who: Person, where: Written, fields: Record<string, string>) => press(who.context.request, `/wiki/${where.slug}/history/2/hide`, 'audience', { text: 'yes', summary: 'yes', reason: 'A test.', ...fields })
  await hide(mara, hidden, { author: 'yes', audience: 'moderators' })
  await hide(ada, restricted, { audience: 'admins' })
  // That a page was deleted, and which, everybody reads in the log.
  const gone = await write(milo, `Canary ${plant('deleted title', [...READERS])}`, `Text with ${plant('deleted text', [])}. [@S1E1]`)
  pages.push(gone)
  await mara.page.goto(`/wiki/${gone.slug}/manage`)
  for (const closed of await mara.page.locator('details:not([open]):has(#delete-reason) > summary').all()) await closed.click()
  await mara.page.locator('#delete-reason').fill('A test.')
  await mara.page.getByRole('button', { name: 'Delete this page' }).click()
  await expect.poll(async () => (await sql('SELECT FROM page WHERE slug = $1 AND deleted_at IS NOT NULL', [gone.slug])).length).toBe(1)
  canaries.push({ field: 'e-mail address', token: noor.email, seenBy: ['author'] })

  for (const { id } of await sql<{ id: number }>('SELECT id FROM draft WHERE member_id = $1', [noor.id])) extra.push(`/wiki/${drafted.slug}/edit?draft=${id}`)

  const addresses = [...new Set([
    ...ROUTES.flatMap((route) => (route.holds === 'page text' ? pages.flatMap(({ slug }) => route.samples(slug)) : [])), ...extra,
    ...pages.flatMap(({ slug }) => [`/wiki/${slug}/history/2/authors`, `/wiki/${slug}/history/3/authors`, `/wiki/${slug}/diff/1/3`, `/wiki/${slug}/diff/2/3`, `/wiki/${slug}/diff/2/3?view=rendered`, `/wiki/${slug}/history/2/undo`, `/wiki/${slug}/history/2/revert`, `/wiki/${slug}/history/3/undo`, `/log?page=${slug}`, `/review/edit/${slug}/2`, `/wiki/${slug}/history/2/hide`, `/report?on=revision&slug=${slug}&n=2`]),
    // Its first screen may be full of what other journeys do meanwhile.
    `/log?who=${mara.handle}`,
    '/', '/recent', '/log', '/log?what=page', '/log?what=decision', '/review', '/review?lane=proposals', '/review?lane=appeals', '/review?lane=reports', '/review?lane=edits', '/review/health', '/settings', '/characters', '/wanted',
    `/people/${noor.handle}`, `/people/${slander.handle}`, `/people/${milo.handle}`, `/people/${edda.handle}`, `/people/${slander.handle}/rollback?since=all`,
    ...canaries.flatMap(({ token: each }) => [`/search?q=${encodeURIComponent(each)}`, `/api/complete?names=${encodeURIComponent(each)}`]),
  ])]
  const readers: Record<Reader, APIRequestContext> = {
    anonymous: (await browser.newContext()).request, author: noor.context.request, moderator: milo.context.request, admin: ada.context.request,
    stranger: await (async () => { const other = await browser.newContext(); await signInFast(other, await makeMember('pia')); return other.request })(),
  }
  const stood = new Map<string, Set<Reader>>()
  const leaks: string[] = []
  // All of them at once: one asked after the other leaves the wiki idle while the test looks for words.
  await Promise.all(READERS.map(async (reader) => {
    for (const address of addresses) {
      const answer = await readers[reader].get(address, { maxRedirects: 0, ...(reader === 'anonymous' && { headers: { cookie: 'horizon=8' } }) })
      const raw = `${await answer.text()}\n${JSON.stringify(answer.headers())}`
      for (const { field, token: each, seenBy } of canaries) {
        // What an address says may stand in its answer; whose page it is, too.
        const body = decodeURIComponent(address).includes(each) ? '' : raw
        if (!body.includes(each)) continue
        if (!seenBy.includes(reader)) leaks.push(`${field}: ${reader} at ${address}`)
        stood.set(field, (stood.get(field) ?? new Set()).add(reader))
      }
    }
  }))
  expect(leaks).toEqual([])
  const never = canaries.flatMap(({ field, seenBy }) => seenBy.filter((reader) => !stood.get(field)?.has(reader)).map((reader) => `${field} for ${reader}`))
  expect(never).toEqual([])
})

test('a revision that is hidden is gone from the shared cache within a second', async ({ mara, milo, browser }) => {
  const page = await write(milo, 'Cached Cabriole', 'A first line. [@S1E1]')
  const word = token('cached')
  await revise(milo, page, (text) => text.replace('first line', word))
  await revise(milo, page, (text) => text.replace(word, 'second line'))
  const reader = (await browser.newContext()).request
  const old = `/wiki/${page.slug}/history/2`
  expect(await (await reader.get(old, { headers: { cookie: 'horizon=8' } })).text()).toContain(word)
  await press(mara.context.request, `${old}/hide`, 'audience', { text: 'yes', reason: 'A test.', audience: 'moderators' })
  const hiddenAt = Date.now()
  await expect(async () => expect(await (await reader.get(old, { headers: { cookie: 'horizon=8' } })).text()).not.toContain(word)).toPass({ timeout: 1_000, intervals: [50] })
  expect(Date.now() - hiddenAt).toBeLessThan(2_000)
})
