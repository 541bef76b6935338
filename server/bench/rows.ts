import { fillEditForm, refusalIn, savedRevision } from './edit'
import { LONG_RUN } from './generate'
import type { Row, Task } from './measure'
import { ask, textOf, type Answer } from './visitor'
import type { World } from './world'

const VISITORS = 8
const WRITERS = 4
const SAVED_BYTES = 3 * 1024

/** Everything that is measured, in the order of the table. */
export function rowsFor(world: World): Row[] {
  return [...readingRows(world), savingRow(world), mergingRow(world), ...lookingRows(world)]
}

const CAST = { slug: 'cheyenne-toussaint', title: 'Cheyenne Toussaint' }
const WATCHED_ALL = { cookie: 'horizon=8' }

function readingRows({ baseUrl, pages, editors, connection }: World): Row[] {
  const known = isPage(CAST.title)
  let turn = 0
  return [
    { name: 'anonymous read, cached', visitors: VISITORS, task: () => ({ request: { url: `${baseUrl}/wiki/${CAST.slug}`, headers: WATCHED_ALL }, check: known }) },
    {
      name: 'anonymous read, cold',
      visitors: VISITORS,
      // Everything kept is dropped, and no address is then asked for twice at one horizon.
      before: async () => void (await connection.query("SELECT pg_notify('wiki_published', '*')")),
      task: () => {
        const [page, horizon] = [pages[turn % pages.length]!, Math.floor(turn++ / pages.length) % 9]
        return { request: { url: `${baseUrl}/wiki/${page.slug}`, headers: { cookie: `horizon=${horizon}` } }, check: isPage(page.title) }
      },
    },
    { name: 'signed-in read', visitors: VISITORS, task: (visitor) => ({ request: { url: `${baseUrl}/wiki/${CAST.slug}`, headers: { cookie: editors[visitor]! } }, check: known }) },
  ]
}

/** Each editor on a page of their own; the next visitor already gets the new text. */
function savingRow({ baseUrl, pages, editors }: World): Row {
  let count = 0
  return {
    name: 'save, 3 KB, published',
    visitors: WRITERS,
    async task(visitor, agent) {
      const { slug } = pages[1 + visitor]!
      const mark = `mark${(++count).toString(36)}w${visitor}`
      const { request } = await fillEditForm(baseUrl, slug, editors[visitor]!, (text) => sized(text, mark), agent)
      return {
        request,
        async check(answer) {
          savedOr(answer)
          holds(await ask({ url: `${baseUrl}/wiki/${slug}`, headers: WATCHED_ALL }, agent), mark)
        },
      }
    },
  }
}

/** Each editor on a page of their own, into which somebody else saves after its form was fetched. */
function mergingRow({ baseUrl, pages, editors }: World): Row {
  let count = 0
  return {
    name: 'save, 3 KB, merged',
    visitors: WRITERS,
    async task(visitor, agent) {
      const { slug } = pages[1 + WRITERS + visitor]!
      const mark = `mark${(++count).toString(36)}m${visitor}`
      let isSized = false
      const change = (text: string) => {
        isSized = MARK.test(text)
        return sized(text, mark)
      }
      const mine = await fillEditForm(baseUrl, slug, editors[visitor]!, change, agent)
      // The first time, all of it is written anew: there is nothing to merge with.
      if (isSized) savedOr(await ask((await fillEditForm(baseUrl, slug, editors[WRITERS + visitor]!, (text) => endedBy(text, mark), agent)).request, agent))
      return {
        request: mine.request,
        async check(answer) {
          savedOr(answer)
          const read = await ask({ url: `${baseUrl}/wiki/${slug}`, headers: WATCHED_ALL }, agent)
          holds(read, mark)
        },
      }
    },
  }
}

const MARK = /mark\w+(?=\. \[@S1E1\])/

const AGAIN = /^Again .*$/m
const endedBy = (text: string, mark: string): { text: string } =>
  ({ text: AGAIN.test(text) ? text.replace(AGAIN, `Again ${mark}. [@S1E1]`) : `${text.trimEnd()}\n\nAgain ${mark}. [@S1E1]\n` })

/** The text with another mark; at first, while still warming up, it gets one and is cut or filled to 3 KB. */
function sized(text: string, mark: string): { text: string; lowers?: string } {
  if (MARK.test(text)) return { text: text.replace(MARK, mark) }
  const start = text.indexOf('\n---\n', 3) + 5
  const cut = text.slice(start, SAVED_BYTES - 40)
  const paragraphs = text.length > SAVED_BYTES ? cut.slice(0, cut.lastIndexOf('\n\n')) : cut
  const filler = Array.from({ length: 60 }, (_, i) => `The lamp in window ${i + 1} is lit. [@S1E1]`)
  const room = SAVED_BYTES - start - paragraphs.length - 40
  const filled = filler.filter((_, i) => filler.slice(0, i + 1).join('\n\n').length < room)
  return { text: `${text.slice(0, start)}\n${mark}. [@S1E1]\n${paragraphs.trimEnd()}\n\n${filled.join('\n\n')}\n`, lowers: 'yes' }
}

function lookingRows({ baseUrl, pages, editors }: World): Row[] {
  const [busy] = pages
  const get = (path: string, ...words: string[]): Omit<Row, 'name'> => ({
    visitors: VISITORS,
    task: (visitor): Task => ({ request: { url: baseUrl + path, headers: { cookie: editors[visitor]! } }, check: holdsAll(words) }),
  })
  let turn = 0
  const diff = (visitor: number): Task => {
    const { slug } = pages[10 + (turn++ % 20)]!
    return { request: { url: `${baseUrl}/wiki/${slug}/diff/1/6`, headers: { cookie: editors[visitor]! } }, check: holdsAll(['<ins', '<del']) }
  }
  const rendered = (visitor: number): Task => {
    const { slug } = pages[10 + (turn++ % 20)]!
    return { request: { url: `${baseUrl}/wiki/${slug}/diff/1/6?view=rendered`, headers: { cookie: editors[visitor]! } }, check: holdsAll(['rendered-diff']) }
  }
  const rare = pages.at(-1)!
  return [
    { name: 'history of 400', ...get(`/wiki/${busy!.slug}/history`, busy!.title, `/wiki/${busy!.slug}/history/400`) },
    { name: 'history of 10,000, newest', ...get(`/wiki/${LONG_RUN.slug}/history`, `/wiki/${LONG_RUN.slug}/history/${LONG_RUN.revisions}"`) },
    { name: 'history of 10,000, oldest', ...get(`/wiki/${LONG_RUN.slug}/history?before=51`, `/wiki/${LONG_RUN.slug}/history/1"`) },
    { name: 'diff of 10,000, its ends', ...get(`/wiki/${LONG_RUN.slug}/diff/1/${LONG_RUN.revisions}`, '<ins', '<del') },
    { name: 'diff as it reads', visitors: VISITORS, task: rendered },
    { name: 'diff of two revisions', visitors: VISITORS, task: diff },
    { name: 'who wrote a revision', ...get(`/wiki/${busy!.slug}/history/400/authors`, busy!.title, 'class="passage', ' %') },
    { name: 'search, rare word', ...get(`/search?q=${rare.rare}`, `/wiki/${rare.slug}`) },
    { name: 'search, common word', ...get('/search?q=rehearsal', '<mark') },
    { name: 'search, with a typo', ...get('/search?q=Cheyene%20Tousaint', `/wiki/${CAST.slug}`) },
    { name: 'recent changes', ...get('/recent', '/wiki/') },
  ]
}

function savedOr(answer: Answer): void {
  if (savedRevision(answer) === null) throw new Error(`nothing was published: ${refusalIn(answer)}`)
}

function isPage(title: string): Task['check'] {
  return holdsAll([`>${title}</h1>`])
}

/** Answers with the bytes of one that was looked through already are fine. */
function holdsAll(words: readonly string[]): Task['check'] {
  let known: Buffer | null = null
  return (answer) => {
    if (known && answer.status === 200 && known.equals(answer.bytes)) return
    for (const word of words) holds(answer, word)
    known = answer.bytes
  }
}

function holds(answer: Answer, words: string): void {
  if (answer.status !== 200) throw new Error('it should have answered 200')
  const text = textOf(answer)
  if (!text.includes(words)) throw new Error(`“${words}” is not in its ${text.length} characters`)
}
