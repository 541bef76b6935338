import { expect, test } from 'vitest'
import { deriveTree } from '../../markdown/derive'
import { source } from '../../testing/source'
import { toRuns } from './runs'
import { passagesOf } from './passages'
import { wordsOf } from './words'

/** A text whose words named in `later` were brought in by revision 2, all others by 1. */
function passages(text: string, later: readonly string[]) {
  const runs = toRuns(wordsOf(text).map((word) => (later.includes(word) ? 2 : 1)))
  return passagesOf(deriveTree(text), text, runs)
}

const said = (blocks: ReturnType<typeof passages>) => blocks.map(({ kind, passages: all }) => `${kind}: ${all.map(({ text, n }) => `${n}[${text}]`).join('')}`)

test('a text is shown as it reads, each passage with the revision that brought it in', () => {
  const text = source('Cheyenne', '## Early *life*\n\nShe **often** dances, [[Paris|there]]. [@S1E1 12:40]\n\n- One\n- Two, late\n  - Within')
  expect(said(passages(text, ['often', 'there', 'late', '12', 'S1E1']))).toEqual([
    'heading: 1[Early life]', 'paragraph: 1[She ]2[often ]1[dances, ]2[there.]', 'item: 1[One]', 'item: 1[Two, ]2[late]', 'item: 1[Within]',
  ])
})

test('words of a citation, of a link’s target and of markup count for nobody', () => {
  const [block] = passages(source('Cheyenne', 'She dances [[The Opera|there]]. [@S1E1 12:40]'), [])
  expect(block!.passages.map(({ words }) => words)).toEqual([3])
})

test('facts stand after the text, and a theory’s claim before it', () => {
  const fact = source('Cheyenne', 'She dances. [@S1E1]', { front: ['facts: [{ id: f1, name: Town, value: Old Paris, cite: S1E1 }]'] })
  expect(said(passages(fact, ['Old']))).toEqual(['paragraph: 1[She dances.]', 'fact: 1[Town ]2[Old ]1[Paris]'])
  const theory = source('She leaves', 'So it is. [@S1E1]', { kind: 'theory', front: ['claim: She leaves for good', 'type: character', 'falsifier: She stays'] })
  expect(said(passages(theory, ['good', 'stays']))).toEqual(['claim: 1[She leaves for ]2[good]', 'claim: 1[She ]2[stays]', 'paragraph: 1[So it is.]'])
})

test('a word that is written otherwise than it shows goes with the word before it', () => {
  expect(said(passages(source('Cheyenne', 'Caf&eacute; late. [@S1E1]'), ['late']))[0]).toBe('paragraph: 2[Café late.]')
  expect(said(passages(source('Cheyenne', 'Late caf&eacute; now. [@S1E1]'), ['now']))[0]).toBe('paragraph: 1[Late café ]2[now.]')
})
