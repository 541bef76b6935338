import '../testing/own-database'
import { beforeAll, describe, expect, test } from 'vitest'
import { listIndex } from '../pages/indexes'
import { listBacklinks, listWanted } from '../pages/lists'
import { compareRendered } from '../pages/rendered/compare-rendered'
import { readPage, readRevision } from '../pages/read'
import { saveEdit } from '../pages/save-edit'
import { listQueue } from '../review/queue'
import { compare } from '../revisions/compare'
import { findByName, findPage } from '../revisions/find'
import { listHistory, listRecent } from '../revisions/history'
import { listClaims } from '../verification/claims'
import { completeNames } from '../search/complete'
import { search } from '../search/search'
import type { MemberViewer } from '../spoilers/viewer'
import { cast, watched, type Cast } from '../testing/cast'
import { addEpisodes } from '../testing/episodes'
import { COMMON_WORD, leakWorld, type Planted } from '../testing/leak-pages'
import { LEAK_FOUND, LEAK_SURFACES } from '../testing/leak-surfaces'
import { source } from '../testing/source'
import { edit, publishText, type MadePage } from '../testing/pages'

const GALLERY = 'leak-gallery'
const LAST = 8
const HORIZONS = Array.from({ length: LAST + 1 }, (_, horizon) => horizon)

let people: Cast
const planted: Planted[] = []
const pages = new Map<string, MadePage>()

const plant = (place: string, gate: number): string => {
  const token = `zq${place}${gate}y${planted.length.toString(36)}`
  planted.push({ token, gate, place })
  return token
}

beforeAll(async () => {
  await addEpisodes()
  people = await cast()
  const world = leakWorld(LAST)
  planted.push(...world.planted.filter(({ place }) => place !== 'summary'))
  for (const { slug, gate, revisions } of world.pages) pages.set(slug, await publishText(people.edda.id, revisions.at(-1)!.markdown, plant('first', slug === GALLERY ? LAST : gate)))
  const gallery = pages.get(GALLERY)!
  pages.set(GALLERY, await publishText(people.edda.id, `${gallery.text}\n${plant('added', LAST)}. [@S1E${LAST}]\n`, plant('next', LAST), gallery))
  const question = 'Leak question'
  pages.set('question', await publishText(people.edda.id, source(question, 'What leaks?', { kind: 'question', front: ['known-from: 0', 'default-bound: 0'] })))
  for (const gate of HORIZONS.slice(1)) {
    const cite = `S1E${gate}`
    await publishText(people.edda.id, source(plant('answer', gate), `It does. [@${cite}]`, { kind: 'theory', front: [`known-from: ${cite}`, `claim: ${plant('claim', gate)}.`, 'type: character', `question: "[[${question}]]"`] }))
    await publishText(people.edda.id, source(plant('relative', gate), `Somebody. [@${cite}]`, { front: [`known-from: ${cite}`, 'relations:', `  - { id: r1, type: sibling, to: "[[Leak gallery]]", note: "${plant('kin', gate)}", cite: ${cite} }`] }))
  }
  const later = pages.get('leak-press')!
  const saved = await saveEdit(people.noor, edit(later, `${later.text}\n${plant('proposed', LAST)}. [@S1E${LAST}]\n`, { summary: plant('proposedsummary', LAST) }))
  if (!saved.ok) throw new Error(JSON.stringify(saved.error))
})

const newest = () => pages.get(GALLERY)!.head

/** What a moderator is answered, surface by surface. */
const ASK: Record<string, (viewer: MemberViewer) => Promise<unknown>> = {
  'an article': (viewer) => readPage(viewer, GALLERY),
  'an old revision': (viewer) => readRevision(viewer, GALLERY, 2),
  'whether a page is there': (viewer) => Promise.all([...pages.keys()].map((slug) => Promise.all([findPage(viewer, slug), findByName(viewer, slug)]))),
  'the history of a page': (viewer) => listHistory(viewer, GALLERY),
  'recent changes': (viewer) => listRecent(viewer),
  'a difference as it reads': (viewer) => compareRendered(viewer, GALLERY, newest() - 1, newest()),
  'a difference in words': (viewer) => compare(viewer, GALLERY, newest() - 1, newest()),
  'the index of a kind': (viewer) => Promise.all((['place', 'character', 'theory'] as const).map((kind) => listIndex(viewer, kind))),
  'what is wanted': (viewer) => listWanted(viewer),
  'what links here': (viewer) => listBacklinks(viewer, GALLERY),
  'the search': (viewer) => search(viewer, COMMON_WORD),
  'names offered while one types': (viewer) => completeNames(viewer, 'zq'),
  'theories that answer a question': (viewer) => readPage(viewer, 'leak-question'),
  'relations from other pages': (viewer) => readPage(viewer, GALLERY),
  'what there is to hear again': (viewer) => Promise.all(viewer.episodes.map(({ code }) => listClaims(viewer, code, { all: true }))),
  'the queue of review': (viewer) => listQueue(viewer),
}

test('every surface in the list is asked', () => {
  expect(Object.keys(ASK)).toEqual(Object.keys(LEAK_SURFACES))
})

describe.each(Object.entries(ASK))('%s', (_name, ask) => {
  test('tells nobody a word of what comes after they have watched, and in the end tells some', async () => {
    const leaks: string[] = []
    let last = ''
    for (const horizon of HORIZONS) {
      last = JSON.stringify(await ask(await watched(people.mara, horizon)))
      for (const { token, gate, place } of planted) if (gate > horizon && last.includes(token)) leaks.push(`${place} of episode ${gate} at ${horizon}`)
    }
    expect(leaks, LEAK_FOUND).toEqual([])
    expect(planted.some(({ token, gate }) => gate > 0 && last.includes(token))).toBe(true)
  })
})
