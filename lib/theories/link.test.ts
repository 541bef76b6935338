import '../testing/own-database'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '../db/client'
import { readPage } from '../pages/read'
import { saveEdit } from '../pages/save-edit'
import type { TheoryLink } from '../spoilers/theory-links'
import { cast, watched } from '../testing/cast'
import { addEpisodes } from '../testing/episodes'
import { edit, publishPage } from '../testing/pages'
import { atOdds, type LinkedTheory } from './at-odds'
import { linkTheory } from './link'
import { linkedTheories } from './linked'
import { poseTheory, type TheoryInput } from './pose'

beforeAll(async () => void (await addEpisodes()))

const FRONT = ['known-from: 0', 'default-bound: 0', 'claim: She stays.', 'type: character', 'falsifier: A farewell.']
const theoryBy = (id: number) => publishPage(id, 'One. [@S1E1]', { kind: 'theory', front: FRONT })

async function world() {
  const people = await cast()
  const [a, b, c] = [await theoryBy(people.edda.id), await theoryBy(people.edda.id), await theoryBy(people.edda.id)]
  const link = (from: { slug: string }, type: TheoryLink, to: { title: string }, more: object = {}) => linkTheory(people.milo, { slug: from.slug, key: crypto.randomUUID(), type, to: to.title, note: '', cite: 'S1E2', ...more })
  return { ...people, a, b, c, link }
}

describe('a link between theories', () => {
  test('shows on both from where it is known, each in its own words', async () => {
    const { a, b, link, mara } = await world()
    expect(await link(a, 'depends on', b, { note: 'Only then.' })).toMatchObject({ ok: true, value: { kind: 'published' } })
    const relations = async (slug: string, horizon: number) => {
      const answer = await readPage(await watched(mara, horizon), slug)
      return answer.kind === 'article' ? answer.article.relations.map(({ type, other }) => `${type} ${other.title}`) : null
    }
    expect([await relations(a.slug, 2), await relations(b.slug, 2)]).toEqual([[`depends on ${b.title}`], [`is needed by ${a.title}`]])
    expect([await relations(a.slug, 1), await relations(b.slug, 1)]).toEqual([[], []])
  })

  test('to itself, to no theory, and a fork that differs in nothing, are refused with the reason', async () => {
    const { a, b, ada, link } = await world()
    const page = await publishPage(ada.id, 'No theory. [@S1E1]')
    expect(await link(a, 'depends on', a)).toMatchObject({ ok: false, error: { kind: 'refused', issues: [{ message: 'A theory does not depend on itself.' }] } })
    expect(await link(a, 'fork of', a, { note: 'Nothing.' })).toMatchObject({ ok: false, error: { kind: 'refused', issues: [{ message: 'A theory is no fork of itself.' }] } })
    expect(await link(a, 'competes with', page)).toMatchObject({ ok: false, error: { kind: 'wrong', field: 'to' } })
    expect(await link(a, 'fork of', b)).toMatchObject({ ok: false, error: { kind: 'wrong', field: 'note' } })
    expect(await db.relation.count({ where: { pageId: a.id } })).toBe(0)
  })

  test('that closes a circle of dependence is refused, also where it comes with the whole text', async () => {
    const { a, b, c, edda, link } = await world()
    await link(a, 'depends on', b)
    await link(b, 'depends on', c)
    expect(await link(c, 'depends on', a)).toMatchObject({ ok: false, error: { kind: 'refused', issues: [{ message: expect.stringContaining('circle') }] } })
    const text = c.text.replace('falsifier:', `relations:\n  - { type: depends on, to: "[[${a.title}]]", cite: S1E2 }\nfalsifier:`)
    expect(await saveEdit(edda, edit(c, text))).toMatchObject({ ok: false, error: { kind: 'refused', issues: [{ message: expect.stringContaining('circle') }] } })
    expect(await link(c, 'competes with', a)).toMatchObject({ ok: true })
  })
})

test('a fork names what it is a fork of and in what it differs; one of its own title is refused', async () => {
  const { a, edda } = await world()
  const input: TheoryInput = { claim: 'She stays for a year.', title: `${a.title} for a year`, type: 'character', question: '', falsifier: 'A ticket.', body: '', knownFrom: 'S1E1', evidence: [], fork: { of: a.title, differs: 'It ends.' } }
  const posed = await poseTheory(edda, input, 'fork', '')
  expect(posed).toMatchObject({ ok: true, value: { kind: 'published' } })
  expect(await db.relation.findFirst({ where: { type: 'fork of' }, orderBy: { pageId: 'desc' } })).toMatchObject({ inverse: 'forked as', targetKey: a.slug, bound: 'S1E1' })
  expect(await poseTheory(edda, { ...input, title: 'A fork of nothing else', fork: { of: 'A fork of nothing else', differs: 'x' } }, 'self', '')).toMatchObject({ ok: false, error: { kind: 'refused' } })
})

describe('linked theories that cannot all be so', () => {
  test('are found in each way, and as far as the reader has watched', async () => {
    const { a, b, c, link, edda, mara } = await world()
    await link(a, 'depends on', b)
    await link(a, 'depends on', c, { cite: 'S1E3' })
    await link(b, 'competes with', c, { cite: 'S1E4' })
    const denied = await publishPage(edda.id, 'One. [@S1E1]', { kind: 'theory', front: [...FRONT, 'settlement: { state: denied, by: They, rank: press, date: 2025-06-07, cite: S1E5 }'] })
    await link(a, 'depends on', denied)
    const impossible = await publishPage(edda.id, 'One. [@S1E1]', { kind: 'theory', front: [...FRONT, 'canon: { verdict: contradicted, because: It is said., cite: S1E6 }'] })
    await link(a, 'depends on', impossible)
    await link(b, 'competes with', a, { cite: 'S1E7' })
    const found = async (horizon: number) => atOdds({ canon: null, settlement: null }, await linkedTheories(await watched(mara, horizon), a.id)).map(({ kind, with: others }) => [kind, ...others.map(({ title }) => title)])
    expect(await found(3)).toEqual([])
    const pair = ['needs-rivals', ...[b.title, c.title].sort()]
    expect(await found(4)).toEqual([pair])
    expect(await found(5)).toEqual([['needs-denied', denied.title], pair])
    expect(await found(6)).toEqual([['needs-denied', denied.title], ['needs-contradicted', impossible.title], pair])
    expect(await found(7)).toEqual([['needs-denied', denied.title], ['needs-contradicted', impossible.title], ['needs-rival', b.title], pair])
  })

  test('are two that compete and were both affirmed', () => {
    const rival: LinkedTheory = { pageId: 2, link: { title: 'B', href: '/wiki/b' }, links: new Set(['competes with']), rivals: new Set([1]), canon: null, settlement: 'affirmed' }
    expect(atOdds({ canon: null, settlement: 'affirmed' }, [rival])).toEqual([{ kind: 'rivals-affirmed', with: [rival.link] }])
    expect(atOdds({ canon: null, settlement: 'open' }, [rival])).toEqual([])
  })
})
