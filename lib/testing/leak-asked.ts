import { randomUUID } from 'node:crypto'
import { vi } from 'vitest'
import { oneComment } from '../discussion/one-comment'
import { beginThread, reply } from '../discussion/say'
import { readThread } from '../discussion/thread'
import { listThreads } from '../discussion/threads'
import { listLog } from '../log/list'
import * as clock from '../clock'
import { db } from '../db/client'
import { inTransaction } from '../db/transaction'
import { recordAct } from '../log/record'
import { listMutes, mutePage } from '../notifications/mute'
import { listNotices } from '../notifications/notices'
import { listWatched, watchPage } from '../notifications/watch'
import { listWatchedNotices } from '../notifications/watched-notices'
import { listIndex } from '../pages/indexes'
import { listBacklinks, listWanted } from '../pages/lists'
import { compareRendered } from '../pages/rendered/compare-rendered'
import { protectPage } from '../pages/protect'
import { readPage, readRevision } from '../pages/read'
import { listTheories } from '../pages/theory-index'
import { theoryMap } from '../pages/theory-map'
import { saveEdit } from '../pages/save-edit'
import { closeReport } from '../review/close-report'
import { listQueue } from '../review/queue'
import { report } from '../review/report'
import { ok, type Result } from '../result'
import { compare } from '../revisions/compare'
import { findByName, findPage } from '../revisions/find'
import { listHistory, listRecent } from '../revisions/history'
import { completeNames } from '../search/complete'
import { search } from '../search/search'
import type { Bound } from '../spoilers/bound'
import type { MemberViewer } from '../spoilers/viewer'
import { believedSeason } from '../theories/believed'
import { oddsOfBoard } from '../theories/board-theories'
import { forkSeason } from '../theories/fork-season'
import { listSeasons } from '../theories/list-seasons'
import { listClaims } from '../verification/claims'
import { cast, member, watched, type Cast } from './cast'
import { addEpisodes } from './episodes'
import { COMMON_WORD, leakWorld, type Planted } from './leak-pages'
import { edit, publishText, type MadePage } from './pages'
import { source } from './source'

const GALLERY = 'leak-gallery'
const QUESTION = 'Leak question'
const LAST = 8
const HORIZONS = Array.from({ length: LAST + 1 }, (_, horizon) => horizon)

const planted: Planted[] = []
const pages = new Map<string, MadePage>()
/** Discussions, and things said there. */
const talks: { slug: string; thread: number; comments: number[] }[] = []

const plant = (place: string, gate: number, codes?: number[]): string => {
  const token = `zq${place}${gate}y${planted.length.toString(36)}`
  planted.push({ token, gate, place, ...(codes && { codes }) })
  return token
}

/** Plant words everywhere that are known from one episode or another, in pages and beside them.
 *  @returns the moderator who then asks, and everything planted */
export async function plantEverywhere(): Promise<{ people: Cast; planted: readonly Planted[] }> {
  await addEpisodes()
  const people = await cast()
  const world = leakWorld(LAST)
  planted.push(...world.planted.filter(({ place }) => place !== 'summary'))
  for (const { slug, gate, revisions } of world.pages) {
    const first = slug === GALLERY ? plant('firstofall', LAST, HORIZONS.slice(1)) : plant('first', gate)
    pages.set(slug, await publishText(people.edda.id, revisions.at(-1)!.markdown, first))
  }
  const gallery = pages.get(GALLERY)!
  pages.set(GALLERY, await publishText(people.edda.id, `${gallery.text}\n${plant('added', LAST)}. [@S1E${LAST}]\n`, plant('next', LAST), gallery))
  pages.set('question', await publishText(people.edda.id, source(QUESTION, 'What leaks?', { kind: 'question', front: ['known-from: 0', 'default-bound: 0'] })))
  for (const gate of HORIZONS.slice(1)) await plantBeside(people, gate)
  await plantSeasons(people)
  const press = pages.get('leak-press')!
  const saved = await saveEdit(people.noor, edit(press, `${press.text}\n${plant('proposed', LAST)}. [@S1E${LAST}]\n`, { summary: plant('proposedsummary', LAST) }))
  if (!saved.ok) throw new Error(JSON.stringify(saved.error))
  return { people, planted }
}

/** Words of theories, relations, the log and notices. */
async function plantBeside({ edda, mara, milo, noor }: Cast, gate: number): Promise<void> {
  const cite: Bound = `S1E${gate}`
  await publishText(edda.id, source(plant('answer', gate), `It does. [@${cite}]`, { kind: 'theory', front: [`known-from: ${cite}`, `claim: ${plant('claim', gate)}.`, 'type: character', `question: "[[${QUESTION}]]"`, 'relations:', `  - { id: r1, type: depends on, to: "[[Leak verdict ${gate}]]", cite: ${cite} }`] }))
  await publishText(edda.id, source(`Leak verdict ${gate}`, 'So. [@S1E1]', { kind: 'theory', front: ['known-from: 0', 'claim: It holds.', 'type: character', `canon: { verdict: strained, because: "${plant('verdict', gate)}", cite: ${cite} }`, `question: "[[${QUESTION}]]"`] }))
  await publishText(edda.id, source(plant('relative', gate), `Somebody. [@${cite}]`, { front: [`known-from: ${cite}`, 'relations:', `  - { id: r1, type: sibling, to: "[[Leak gallery]]", note: "${plant('kin', gate)}", cite: ${cite} }`] }))
  const { slug } = await publishText(edda.id, source(`Leak log ${gate}`, 'A line.', { front: ['known-from: 0', 'default-bound: 0'] }))
  await plantTalk({ edda, noor }, slug, gate)
  sure(await protectPage(milo, { slug, level: 'reviewed', until: null, reason: plant('logged', gate), safeFrom: cite }))
  const reported = sure(await report(mara, { asked: { on: 'page', slug }, reasonCode: 'wrong', words: '' }))
  await plantWatched({ edda, mara }, gate, slug)
  sure(await closeReport(milo, { id: reported.id, outcome: 'left', words: plant('noticed', gate), bound: cite }))
}

/** Theories that many think likely, seasons that begin late, and one whose theories depend on what is known later. */
async function plantSeasons({ edda }: Cast): Promise<void> {
  const theory = (title: string, from: Bound, ...more: string[]) => publishText(edda.id, source(title, 'Why. [@S1E1]', { kind: 'theory', front: [`known-from: ${from}`, 'claim: It does.', 'type: character', 'falsifier: A word.', ...more] }))
  const voters = await Promise.all(Array.from({ length: 5 }, () => member({ rank: 'editor' })))
  for (const gate of HORIZONS.slice(1)) {
    const cite: Bound = `S1E${gate}`
    const believed = await theory(plant('believed', gate), cite)
    await db.vote.createMany({ data: voters.map(({ id }) => ({ pageId: believed.id, memberId: id, likely: 90 })) })
    const needed = await theory(plant('needed', gate), cite)
    await theory(`Leak leaning ${gate}`, '0', 'relations:', `  - { id: r1, type: depends on, to: "[[${needed.title}]]", cite: ${cite} }`)
    await publishText(edda.id, source(plant('season', gate), `${plant('premise', gate)}. [@${cite}]`, { kind: 'season', front: [`known-from: ${cite}`] }))
  }
  const beats = HORIZONS.slice(1).map((gate) => `  - { id: b${gate}, episode: ${gate}, theory: "[[Leak leaning ${gate}]]" }`)
  await publishText(edda.id, source('Leak odds', 'A season. [@S1E1]', { kind: 'season', front: ['known-from: 0', 'default-bound: 0', 'beats:', ...beats] }))
}

/** What others do on pages that Mara watches: words of an edit and of a comment, a theory under a question, a page that begins late, and one that she muted. */
async function plantWatched({ edda, mara }: Pick<Cast, 'edda' | 'mara'>, gate: number, slug: string): Promise<void> {
  const cite: Bound = `S1E${gate}`
  const begun = await publishText(edda.id, source(`Leak watched ${gate}`, 'A line.', { front: ['known-from: 0', 'default-bound: 0'] }))
  const late = await publishText(edda.id, source(plant('watchedlate', gate), `A line. [@${cite}]`, { front: [`known-from: ${cite}`] }))
  const muted = await publishText(edda.id, source(plant('mutedlate', gate), `A line. [@${cite}]`, { front: [`known-from: ${cite}`] }))
  for (const watched of [slug, begun.slug, late.slug, 'leak-question']) sure(await watchPage(mara, watched))
  sure(await mutePage(mara, muted.slug))
  await publishText(edda.id, `${begun.text}
More. [@${cite}]
`, plant('watchededit', gate), begun)
  await publishText(edda.id, `${late.text}
More. [@S1E1]
`, plant('watchedlateedit', gate), late)
  await publishText(edda.id, source(plant('watchedposed', gate), `It does. [@${cite}]`, { kind: 'theory', front: [`known-from: ${cite}`, 'claim: It does.', 'type: character', `question: "[[${QUESTION}]]"`] }))
  await inTransaction(async (tx) => ok(await recordAct(tx, { actorId: edda.id, act: 'comment.post', pageId: begun.id, words: plant('watchedcomment', gate), bound: cite })))
}

/** A discussion on a page that is known from the start: what it says at its own bound, one that cites more than it says, and one that waits. */
async function plantTalk({ edda, noor }: Pick<Cast, 'edda' | 'noor'>, slug: string, gate: number): Promise<void> {
  const say = (by: MemberViewer, thread: number, text: string, tells: Bound) => reply(by, { thread, parent: null, text, tells, warned: [], key: randomUUID() })
  const asked = { slug, evidence: null, quote: null }
  const later = sure(await beginThread(edda, { asked, title: plant('threadtitle', gate), text: plant('opening', gate), tells: `S1E${gate}`, warned: [], key: randomUUID() }))
  const open = sure(await beginThread(edda, { asked, title: 'An open question', text: 'What do you think?', tells: '0', warned: [], key: randomUUID() }))
  const said = sure(await say(edda, open.thread, plant('comment', gate), `S1E${gate}`))
  const cited = sure(await say(edda, open.thread, `${plant('citing', gate)}. [@S1E${gate}]`, '0'))
  sure(await say(noor, open.thread, plant('waitingcomment', gate), `S1E${gate}`))
  talks.push({ slug, thread: later.thread, comments: [later.comment] }, { slug, thread: open.thread, comments: [said.comment, cited.comment] })
}

function sure<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

/** Ask a week from now, when what others think may be told. */
async function inAWeek<T>(ask: () => Promise<T>): Promise<T> {
  const later = vi.spyOn(clock, 'now').mockReturnValue(new Date(Date.now() + 8 * clock.DAY))
  return ask().finally(() => later.mockRestore())
}

const newest = () => pages.get(GALLERY)!.head

/** What a moderator is answered, surface by surface. */
export const ASK: Record<string, (viewer: MemberViewer) => Promise<unknown>> = {
  'an article': (viewer) => readPage(viewer, GALLERY),
  'an old revision': (viewer) => readRevision(viewer, GALLERY, 2),
  'whether a page is there': (viewer) => Promise.all([...pages.keys()].map((slug) => Promise.all([findPage(viewer, slug), findByName(viewer, slug)]))),
  'the history of a page': (viewer) => listHistory(viewer, GALLERY),
  'recent changes': (viewer) => listRecent(viewer),
  'a difference as it reads': (viewer) => compareRendered(viewer, GALLERY, newest() - 1, newest()),
  'a difference in words': (viewer) => compare(viewer, GALLERY, newest() - 1, newest()),
  'the index of a kind': (viewer) => Promise.all((['place', 'character'] as const).map((kind) => listIndex(viewer, kind))),
  'the index of theories': (viewer) => listTheories(viewer),
  'the map of theories': (viewer) => theoryMap(viewer),
  'what is wanted': (viewer) => listWanted(viewer),
  'what links here': (viewer) => listBacklinks(viewer, GALLERY),
  'the search': (viewer) => search(viewer, COMMON_WORD),
  'names offered while one types': (viewer) => completeNames(viewer, 'zq'),
  'theories that answer a question': (viewer) => readPage(viewer, 'leak-question'),
  'the board of a season': (viewer) => readPage(viewer, 'leak-season'),
  'a season as its fork begins': (viewer) => forkSeason(viewer, 'leak-season'),
  'seasons that fans imagine': (viewer) => listSeasons(viewer, '', 100),
  'the season fans believe in': (viewer) => inAWeek(() => believedSeason(viewer)),
  'beats that do not fit together': async (viewer) => {
    const answer = await readPage(viewer, 'leak-odds')
    return answer.kind === 'article' && answer.article.season && oddsOfBoard(viewer, answer.article.season)
  },
  'relations from other pages': (viewer) => readPage(viewer, GALLERY),
  'what there is to hear again': (viewer) => Promise.all(viewer.episodes.map(({ code }) => listClaims(viewer, code, { all: true }))),
  'the queue of review': (viewer) => listQueue(viewer),
  'the public log': (viewer) => listLog(viewer),
  'the discussions of a page': (viewer) => Promise.all(talks.map(({ slug }) => listThreads(viewer, slug))),
  'a discussion': (viewer) => Promise.all(talks.map(({ slug, thread }) => readThread(viewer, slug, thread))),
  'a comment and its history': (viewer) => Promise.all(talks.flatMap(({ slug, comments }) => comments.map((comment) => oneComment(viewer, slug, comment)))),
  'notices': (viewer) => listNotices(viewer),
  'what is new on what one watches': (viewer) => listWatchedNotices(viewer),
  'the list of what one watches': (viewer) => listWatched(viewer),
  'the list of what one muted': (viewer) => listMutes(viewer),
}


/** Every planted word that a moderator is told who has watched less than it needs, as sentences.
 *  @param gateOf how many episodes it needs */
export async function leaksIn(ask: (viewer: MemberViewer) => Promise<unknown>, person: MemberViewer, gateOf: (word: Planted) => number): Promise<{ leaks: string[]; inTheEnd: number }> {
  const leaks: string[] = []
  let last = ''
  for (let horizon = 0; horizon <= person.episodes.length; horizon++) {
    last = JSON.stringify(await ask(await watched(person, horizon)))
    for (const word of planted) if (gateOf(word) > horizon && last.includes(word.token)) leaks.push(`${word.place} of episode ${word.gate} at ${horizon}`)
  }
  return { leaks, inTheEnd: planted.filter(({ token, gate }) => gate > 0 && last.includes(token)).length }
}
