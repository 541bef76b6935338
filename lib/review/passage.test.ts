import { beforeAll, expect, test } from 'vitest'
import { cast, watched } from '../testing/cast'
import { addEpisodes } from '../testing/episodes'
import { publishPage } from '../testing/pages'
import { findPassage } from './passage'

beforeAll(async () => void (await addEpisodes()))

const BODY = `She **bows** to [[Cheyenne Toussaint|Cheyenne]]. [@S1E1] She “waits”. [@S1E2]

- A swan. [@S1E3]
- A rat. [@S1E5]

| Who | What |
|---|---|
| Crispin | pays [@S1E4] |

The end comes late. [@S1E7]
`
const FRONT = ['facts:', '  - { id: f1, name: City, value: Paris, cite: S1E1 }']

async function world() {
  const { noor, edda } = await cast()
  const { id } = await publishPage(edda.id, BODY, { front: FRONT })
  return { noor, early: await watched(noor, 4), found: (viewer: typeof noor, quote: string) => findPassage(viewer, id, quote) }
}

test.each([
  ['words under a link and in bold', 'She bows to Cheyenne.', 'S1E2'],
  ['words with the mark of a note between', 'Cheyenne.1 She "waits".2', 'S1E2'],
  ['an entry of a list', 'A swan.', 'S1E3'],
  ['a row of a table', 'Crispin\tpays', 'S1E4'],
  ['a fact at the side', 'City Paris', 'S1E1'],
  ['a paragraph and what follows', 'She “waits”.\n\nA swan.', 'S1E3'],
] as const)('%s, as somebody copies them, are found with their bound', async (_what, quote, bound) => {
  const { noor, found } = await world()
  expect(await found(noor, quote)).toBe(bound)
})

test('what comes later is found as little as what nobody wrote, alone and among other words', async () => {
  const { noor, early, found } = await world()
  for (const quote of ['The end comes late.', 'A swan.\nA rat.', 'She sleeps.', '1847', '']) expect(await found(early, quote)).toBeNull()
  expect(await found(early, 'A swan.')).toBe('S1E3')
  expect(await found(noor, 'A swan.\nA rat.')).toBe('S1E5')
})
