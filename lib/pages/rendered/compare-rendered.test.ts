import { beforeAll, describe, expect, test } from 'vitest'
import { compare } from '../../revisions/compare'
import { anonymous, cast } from '../../testing/cast'
import { addEpisodes } from '../../testing/episodes'
import { publishNext, publishPage } from '../../testing/pages'
import { source } from '../../testing/source'
import { wordsOf } from '../../testing/html-form'
import { compareRendered } from './compare-rendered'

beforeAll(async () => void (await addEpisodes()))

/** A page and its next text, compared by somebody who has watched so many episodes. */
async function compared(from: string, to: string, { ordinal = 8, front = [] as string[], before = [] as string[] } = {}) {
  const { edda } = await cast()
  const first = await publishPage(edda.id, from, { front: before })
  const page = await publishNext(first, edda.id, source(first.title, to, { front }))
  const found = await compareRendered(await anonymous(ordinal), page.slug, 1, 2)
  if (!found) throw new Error('there should be something to compare')
  return found
}

const LONG = 'Nobody in the whole house doubts who runs it, and nobody says so. [@S1E1]'
const REST = ['The other company dances across the ocean in spring. [@S1E1]', 'A boat leaves at night with all of the costumes aboard. [@S1E1]', 'The grandmother writes a letter and never sends it. [@S1E1]']

describe('two texts as they read', () => {
  test('show words that came and went inside a paragraph, and what a citation cites', async () => {
    const { html, meaning } = await compared('She dances in **Paris**. [@S1E1 01:00]\n', 'She sings in **Paris**. [@S1E2 03:00]\n')
    expect(html).toMatch(/<del>.*dances.*<\/del><ins>.*sings.*<\/ins>/)
    expect(html).toContain('<strong>Paris</strong>')
    expect(wordsOf(html)).toContain('S1E2')
    expect(meaning).toEqual(['adds 1 citation from S1E2', 'removes 1 citation from S1E1', 'raises a bound from S1E1 to S1E2'])
  })

  test('show a paragraph that moved in both its places, each leading to the other', async () => {
    const { html } = await compared([LONG, ...REST].join('\n\n'), [...REST, LONG].join('\n\n'))
    expect(html).toContain('id="moved-1-from" href="#moved-1-to"')
    expect(html).toContain('id="moved-1-to" href="#moved-1-from"')
    expect(html).not.toContain('rendered-added')
  })

  test('say of one paragraph that became two that it did, and mark none of its words', async () => {
    const { html } = await compared(`${LONG} ${REST[0]}`, `${LONG}\n\n${REST[0]}`)
    expect(html).toContain('One part became several')
    expect(html).not.toMatch(/<(?:ins|del)>/)
    expect(html).not.toContain('rendered-added')
  })

  test('show rows of the data, items of lists and rows of tables that came', async () => {
    const { html } = await compared('- one [@S1E1]\n\n| A | B |\n|---|---|\n| Paris | Lyon |\n', '- one [@S1E1]\n- two [@S1E1]\n\n| A | B |\n|---|---|\n| Paris | Rome |\n', { front: ['default-bound: 0', 'facts: [{ id: f1, name: City, value: Oslo, cite: S1E1 }]'], before: ['default-bound: 0'] })
    expect(html).toMatch(/<p class="rendered-row rendered rendered-added">.*City<\/strong> Oslo/)
    expect(html).toMatch(/<ul><li>one.*<\/li><li class="rendered rendered-added">.*two/)
    expect(html).toMatch(/<tr class="rendered rendered-changed">.*Paris.*<td><del>.*Lyon.*<\/del><ins>.*Rome/)
  })

  test('say of words whose link alone changed that they did', async () => {
    const { html } = await compared('She met [[Somebody|her]]. [@S1E1]\n', 'She met [[Another|her]]. [@S1E1]\n')
    expect(html).toContain('rendered-restyled')
  })
})

describe('beyond a horizon', () => {
  test('nothing is shown, counted or told, and a change out of sight reads like none', async () => {
    const early = 'She dances. [@S1E1]'
    const change = await compared(`${early}\n`, `${early}\n\nShe dies. [@S1E7]\n\n## Grave\n\nFlowers. [@S1E7]\n`, { ordinal: 2 })
    const none = await compared(`${early}\n`, `${early}\n`, { ordinal: 2 })
    const kinds = ({ diff }: typeof none) => [diff.coarse, diff.added, diff.removed, ...diff.rows.map((row) => row.kind)]
    expect([change.html, change.meaning, kinds(change), change.isWhole]).toEqual([none.html, none.meaning, kinds(none), none.isWhole])
    expect(change.html).toBe('')
    const far = await compared(`${early}\n`, `${early}\n\nShe dies. [@S1E7]\n`, { ordinal: 7 })
    expect(far.html).toContain('She dies.')
  })

  test('only what may be read is compared, where the source itself asks first', async () => {
    const { edda } = await cast()
    const first = await publishPage(edda.id, 'She dances. [@S1E1]\n\nShe dies. [@S1E7]\n')
    const page = await publishNext(first, edda.id, source(first.title, 'She sings. [@S1E1]\n\nShe lives. [@S1E7]\n'))
    const viewer = await anonymous(2)
    expect(await compare(viewer, page.slug, 1, 2)).toMatchObject({ kind: 'ask' })
    const found = await compareRendered(viewer, page.slug, 1, 2)
    expect(found?.html).toContain('sings')
    expect(JSON.stringify(found)).not.toMatch(/dies|lives|S1E7/)
  })

  test('a text that began later than one has watched is not there, on either side', async () => {
    const { edda } = await cast()
    const first = await publishPage(edda.id, 'She dances. [@S1E6]\n', { front: ['known-from: S1E6'] })
    const page = await publishNext(first, edda.id, source(first.title, 'She dances. [@S1E1]\n'))
    expect(await compareRendered(await anonymous(2), page.slug, 1, 2)).toBeNull()
    expect(await compareRendered(await anonymous(6), page.slug, 1, 2)).not.toBeNull()
  })
})

test('the changes before and after lead on to the ends of the history', async () => {
  const { edda } = await cast()
  let page = await publishPage(edda.id, 'One. [@S1E1]\n')
  for (const word of ['Two', 'Three', 'Four']) page = await publishNext(page, edda.id, source(page.title, `${word}. [@S1E1]\n`))
  const between = async (a: number, b: number) => (await compareRendered(edda, page.slug, a, b))?.neighbours
  expect(await between(2, 3)).toEqual({ previous: [1, 2], next: [3, 4] })
  expect(await between(1, 4)).toEqual({ previous: null, next: null })
  expect(await between(4, 2)).toEqual({ previous: [1, 2], next: null })
})
