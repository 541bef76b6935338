import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from '@playwright/test'
import { fillEditForm, refusalIn, savedRevision, type ReadyEdit } from '../server/bench/edit'
import { ask } from '../server/bench/visitor'
import { BrokenWiki } from './support/broken-wiki'

const PEOPLE = 50
const SLUG = 'guest-book'
const CLEAN = 'Nothing is lost, and everything agrees.'

let wiki: BrokenWiki
let cookies: string[]

test.describe.configure({ mode: 'serial', timeout: 180_000 })
test.beforeAll(async () => {
  test.setTimeout(120_000)
  wiki = await BrokenWiki.open()
  await wiki.addPage('Guest book', Array.from({ length: PEOPLE }, (_, who) => `Place ${who} is empty. [@S1E1]`).join('\n\n'))
  cookies = await wiki.editors(PEOPLE)
})
test.afterAll(() => wiki.close())

/** The edit form, filled in with a word of one's own at one's own place. */
const write = (who: number, word: string): Promise<ReadyEdit> =>
  fillEditForm(wiki.baseUrl, SLUG, cookies[who]!, (text) => ({ text: text.replace(new RegExp(`Place ${who} .*`), `Place ${who} holds ${word}. [@S1E1]`) }))

/** Which revision brought a word in; as many as there are. */
const broughtIn = (texts: readonly string[], word: string): number[] =>
  texts.flatMap((text, i) => (text.includes(`${word}.`) && !texts[i - 1]?.includes(`${word}.`) ? [i + 1] : []))

test('fifty people save one page at once, and every text is there, once, at the number it was told', async () => {
  const edits = await Promise.all(cookies.map((_, who) => write(who, `word${who}`)))
  const answers = await Promise.all(edits.map(({ request }) => ask(request)))
  expect(answers.filter((answer) => savedRevision(answer) === null).map(refusalIn)).toEqual([])
  const texts = await wiki.texts(SLUG)
  expect(texts).toHaveLength(1 + PEOPLE)
  answers.forEach((answer, who) => {
    expect(broughtIn(texts, `word${who}`)).toEqual([savedRevision(answer)])
    expect(texts.at(-1)).toContain(`Place ${who} holds word${who}.`)
  })
  expect(await wiki.verify()).toContain(CLEAN)
})

for (const round of [1, 2]) {
  test(`the wiki is killed while people save, and after its start nothing that was acknowledged is missing (${round})`, async () => {
    const acknowledged = new Map<string, number>()
    const unanswered: { word: string; edit: ReadyEdit }[] = []
    async function saveOn(who: number): Promise<void> {
      for (let i = 0; ; i++) {
        const word = `round${round}who${who}turn${i}`
        const edit = await write(who, word).catch(() => null)
        if (!edit) return
        const answer = await ask(edit.request).catch(() => null)
        if (!answer) return void unanswered.push({ word, edit })
        const n = savedRevision(answer)
        if (n === null) throw new Error(refusalIn(answer))
        acknowledged.set(word, n)
      }
    }
    const saving = Promise.all(Array.from({ length: 8 }, (_, who) => saveOn(who)))
    while (acknowledged.size < 12) await pause(20)
    await wiki.kill()
    await saving
    expect(unanswered.length).toBeGreaterThan(0)

    await wiki.start()
    expect(await wiki.verify()).toContain(CLEAN)
    const texts = await wiki.texts(SLUG)
    for (const [word, n] of acknowledged) expect(broughtIn(texts, word)).toEqual([n])

    // What got no answer is sent again as it was: it is saved now, or was already, but never twice.
    for (const { word, edit } of unanswered) {
      const { body, headers } = edit.request
      const answer = await ask({ method: 'POST', url: `${wiki.baseUrl}/wiki/${SLUG}/edit`, headers: { ...headers, origin: wiki.baseUrl }, body })
      const n = savedRevision(answer)
      expect(n, refusalIn(answer)).not.toBeNull()
      expect(broughtIn(await wiki.texts(SLUG), word)).toEqual([n])
    }
    expect(await wiki.verify()).toContain(CLEAN)
  })
}
