import { describe, expect, test } from 'vitest'
import { boardAtOdds, type BoardTheory, type Placed } from './board-at-odds'

const link = (id: number) => ({ title: `Theory ${id}`, href: `/wiki/theory-${id}` })
const theory = (id: number, more: Partial<Omit<BoardTheory, 'needs'>> & { needs?: number[] } = {}): BoardTheory => ({ id, link: link(id), canon: null, settlement: null, rivals: new Set(), ...more, needs: (more.needs ?? []).map((each) => ({ id: each, link: link(each) })) })
const at = (episode: number, each: BoardTheory): Placed => ({ episode, theory: each })
const told = (placed: Placed[]) => boardAtOdds(placed).map((odds) => [odds.kind, odds.one.title, 'two' in odds ? odds.two.title : null, odds.at])

describe('the beats of a season', () => {
  test('fit together where nothing speaks against it', () => {
    expect(told([at(1, theory(1)), at(2, theory(2, { needs: [1], canon: 'strained', settlement: 'open' }))])).toEqual([])
  })

  test('that compete are told once, whichever says so', () => {
    expect(told([at(1, theory(1, { rivals: new Set([2]) })), at(4, theory(2, { rivals: new Set([1]) }))])).toEqual([['rivals', 'Theory 1', 'Theory 2', [1, 4]]])
  })

  test('need what they depend on, and need it first', () => {
    expect(told([at(3, theory(1, { needs: [9] }))])).toEqual([['needs-missing', 'Theory 1', 'Theory 9', [3]]])
    expect(told([at(3, theory(1, { needs: [2] })), at(5, theory(2))])).toEqual([['needs-later', 'Theory 1', 'Theory 2', [3, 5]]])
    expect(told([at(3, theory(2)), at(3, theory(1, { needs: [2] }))])).toEqual([])
  })

  test('count from where they first stand', () => {
    expect(told([at(1, theory(2)), at(2, theory(1, { needs: [2] })), at(3, theory(2)), at(4, theory(1, { needs: [2] }))])).toEqual([])
  })

  test('are at odds with canon and with the makers', () => {
    expect(told([at(2, theory(1, { canon: 'contradicted', settlement: 'denied' }))])).toEqual([['contradicted', 'Theory 1', null, [2]], ['denied', 'Theory 1', null, [2]]])
  })
})
