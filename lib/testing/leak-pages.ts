/** A word, and of which episode on it is known. `codes`: the numbers of all those that it rests on, where they are several. */
export type Planted = { token: string; gate: number; place: string; codes?: number[] }
export type LeakPage = { title: string; kind: string; slug: string; gate: number; revisions: { author: string; timestamp: string; summary: string; markdown: string }[] }
export type LeakWorld = { pages: LeakPage[]; planted: Planted[] }

/** A word that stands beside every token, so that a search for it finds what is safe and nothing else. */
export const COMMON_WORD = 'quillfeather'

/** The place whose tokens are gone again one episode later. */
export const TIMELINE = 'timeline'

const day = (n: number): string => new Date(Date.UTC(2025, 5, n)).toISOString()

/** @param last the number of the last episode; gates run from 0 to it */
export function leakWorld(last: number): LeakWorld {
  const planted: Planted[] = []
  const plant: Plant = (place, gate, codes) => {
    const token = `zq${place.replace(/[^a-z]/g, '')}${gate}x${(planted.length * 7919 + 104729).toString(36)}`
    planted.push({ token, gate, place, ...(codes && { codes }) })
    return token
  }
  const gates = Array.from({ length: last + 1 }, (_, gate) => gate)
  const sources = sourcePage()
  const later = gates.slice(1).map((gate) => laterPage(gate, plant))
  const pages = [sources, everyPlace(gates, plant, last), ...later, theoryPage(gates.slice(1), plant), seasonPage(later, plant)]
  return { pages, planted }
}

type Plant = (place: string, gate: number, codes?: number[]) => string

/** What is known from 0 leans on a source that gives nothing away. */
const cite = (gate: number): string => (gate === 0 ? 'leak-press' : `S1E${gate}`)

/** The same with a moment of the episode, which people may hear again. */
const moment = (gate: number): string => (gate === 0 ? cite(gate) : `${cite(gate)} 0${gate}:00`)

function sourcePage(): LeakPage {
  const markdown = '---\nkind: source\ntitle: Leak press\nkey: leak-press\npublisher: Leak Press\nsafe-from: 0\ndefault-bound: 0\n---\n\nA source that gives nothing away.\n'
  return { title: 'Leak press', kind: 'source', slug: 'leak-press', gate: 0, revisions: [{ author: 'Leak author', timestamp: day(1), summary: '', markdown }] }
}

function everyPlace(gates: number[], plant: Plant, last: number): LeakPage {
  const each = (make: (gate: number) => string): string => gates.map(make).join('')
  const rows = (make: (gate: number) => string): string => gates.map(make).join('\n')
  const front = [
    'kind: character',
    'title: Leak gallery',
    'known-from: 0',
    `aliases:\n${rows((g) => `  - { name: "${plant('alias', g)}", cite: ${cite(g)} }`)}`,
    `facts:\n${rows((g) => `  - { id: f${g}, name: "${plant('factname', g)}", value: "${plant('fact', g)} ${COMMON_WORD}", cite: ${moment(g)} }`)}\n${timeline(gates, plant)}`,
    `relations:\n${rows((g) => `  - { id: r${g}, type: "${plant('relation', g)}", to: "[[Leak press]]", note: "${plant('note', g)}", cite: ${moment(g)} }`)}`,
  ]
  const body = [
    each((g) => `Paragraph ${plant('paragraph', g)} ${COMMON_WORD}. [@${moment(g)}]\n\n`),
    each((g) => (g < 2 ? '' : `Pair ${plant('pair', g, [2, g])}. [@S1E2; @S1E${g}]\n\n`)),
    each((g) => `- Item ${plant('item', g)} ${COMMON_WORD} [@${cite(g)}]\n`),
    `\n| Row | ${plant('tablehead', 0)} |\n|---|---|\n${each((g) => `| ${plant('row', g)} ${COMMON_WORD} | [@${cite(g)}] |\n`)}\n`,
    each((g) => `## ${plant('heading', g)}\n\n> Quoted ${plant('quote', g)} ${COMMON_WORD}. [@${cite(g)}]\n\n`),
    // A heading shows as soon as something beneath it does, so what follows stands under one of its own.
    '## After the headings\n\n',
    each((g) => (g === 0 ? '' : `:::from{S1E${g}}\nRaised ${plant('raised', g)}. [@${cite(0)}]\n:::\n\n`)),
    each((g) => `Noted${g}[^n${g}] here. [@${cite(g)}]\n\n[^n${g}]: ${plant('footnote', g)} ${COMMON_WORD}.\n\n`),
    each((g) => (g === 0 ? '' : `A link to [[Later ${g} ${g}|words]] and one to [[${plant('wanted', g)}]]. [@${cite(g)}]\n\n`)),
    `Uncited ${plant('uncited', last)} stays last.\n\n`,
    '```\n' + plant('code', last) + '\n```\n',
  ]
  const markdown = `---\n${front.join('\n')}\n---\n\n${body.join('\n')}`
  const revisions = gates.slice(1).map((g) => ({ author: 'Leak author', timestamp: day(g), summary: plant('summary', last), markdown: markdown.replace('Quoted', `Quoted in version ${g}`) }))
  return { title: 'Leak gallery', kind: 'character', slug: 'leak-gallery', gate: 0, revisions: [...revisions, { author: 'Leak author', timestamp: day(28), summary: plant('summary', last), markdown }] }
}

/** A value that changes at every episode: each is seen at its own horizon and at no other. */
function timeline(gates: number[], plant: Plant): string {
  const last = gates.at(-1)!
  return gates.map((g) => `  - { id: t${g}, name: Mood, value: "${plant(TIMELINE, g)}", cite: ${cite(g)}${g === last ? '' : `, until: S1E${g + 1}`} }`).join('\n')
}

function laterPage(gate: number, plant: Plant): LeakPage {
  const title = `Later ${gate} ${plant('title', gate)}`
  const markdown = `---\nkind: place\ntitle: ${title}\nknown-from: S1E${gate}\n---\n\n${plant('lead', gate)} ${COMMON_WORD} and [[Leak gallery]]. [@S1E${gate}]\n`
  return { title, kind: 'place', slug: title.toLowerCase().replace(/[^a-z0-9]+/g, '-'), gate, revisions: [{ author: 'Leak author', timestamp: day(20), summary: plant('summary', gate), markdown }] }
}

function theoryPage(gates: number[], plant: Plant): LeakPage {
  const evidence = gates.map((g) => `  - { id: e${g}, side: for, shows: "${plant('evidence', g)} ${COMMON_WORD}", bears: "${plant('bears', g)}", quote: "${plant('spoken', g)}", translation: "${plant('translation', g)}", cite: ${moment(g)} }`).join('\n')
  const answers = gates.map((g) => `  - { id: a${g}, to: e1, says: "${plant('evidenceanswer', g)}", cite: ${moment(g)} }`).join('\n')
  const links = gates.map((g) => `  - { id: r${g}, type: competes with, to: "[[Leak theory of none]]", note: "${plant('theorylink', g)}", cite: ${moment(g)} }`).join('\n')
  const markdown = `---\nkind: theory\ntitle: Leak theory\nclaim: Something leaks.\ntype: production\nknown-from: 0\nevidence:\n${evidence}\nanswers:\n${answers}\nrelations:\n${links}\n---\n\nA claim. [@leak-press]\n`
  return { title: 'Leak theory', kind: 'theory', slug: 'leak-theory', gate: 0, revisions: [{ author: 'Leak author', timestamp: day(21), summary: '', markdown }] }
}

/** A board whose rows are known one after the other; some only because of the page that they name. */
function seasonPage(later: readonly LeakPage[], plant: Plant): LeakPage {
  const outlines = later.map(({ gate }) => `  - { id: n${gate}, number: ${gate}, title: "${plant('outlinetitle', gate)}", line: "${plant('outlineline', gate)} ${COMMON_WORD}", cite: ${moment(gate)} }`).join('\n')
  const beats = later.map(({ gate, title }) => `  - { id: b${gate}, episode: ${gate}, words: "${plant('beat', gate)} ${COMMON_WORD}", cite: ${moment(gate)} }\n  - { id: l${gate}, episode: ${gate}, theory: "[[${title}]]", words: "${plant('beatbytitle', gate)}" }`).join('\n')
  const markdown = `---\nkind: season\ntitle: Leak season\nknown-from: 0\ndefault-bound: 0\nepisodes:\n${outlines}\nbeats:\n${beats}\n---\n\nA season. [@leak-press]\n`
  return { title: 'Leak season', kind: 'season', slug: 'leak-season', gate: 0, revisions: [{ author: 'Leak author', timestamp: day(22), summary: '', markdown }] }
}
