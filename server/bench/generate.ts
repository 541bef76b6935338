import { randomFrom } from './random'

/** Deterministic pages in the manner of the starting content: as long, as linked and as cited, each with a history. */
export type Generated = { title: string; slug: string; rare: string; line: string }

const REVISIONS = 6
/** The first page has a long history. */
const LONG_HISTORY = 400

const WORDS = `rehearsal stage patron season letter company corridor grandmother contract orchestra night train teacher quarrel
costume curtain audition review applause studio partner understudy solo boat storm farm cemetery window lamp ticket rumour`.split(/\s+/)
const VERBS = ['finds', 'loses', 'promises', 'forgets', 'rehearses', 'defends', 'follows', 'mends', 'hides', 'returns']
const KNOWN = ['Cheyenne Toussaint', 'Jack McMillan', 'Geneviève Lavigne', 'Le Ballet National', 'Metropolitan Ballet Theater', 'Mishi Duplessis', 'Étoile']
const KINDS = ['character', 'place', 'work', 'organisation', 'article'] as const

/** @param count pages; page i is the same in every run */
export function* generatePages(count: number, episodes: number): Generator<Generated> {
  for (let i = 0; i < count; i++) yield generatePage(i, count, episodes)
}

/** A page of many short revisions, to be asked for its history at either end. */
export const LONG_RUN = { title: 'The long run', slug: 'the-long-run', revisions: 10_000 }

export function longRun(): string {
  const revisions = Array.from({ length: LONG_RUN.revisions }, (_, n) => ({
    author: `Hand ${1 + (n % 12)}`, timestamp: new Date(Date.UTC(2025, 0, 1) + n * 60_000).toISOString(), summary: `Night ${n + 1}`,
    markdown: `---\nkind: article\ntitle: ${LONG_RUN.title}\ndefault-bound: 0\n---\n\nNight ${n + 1}.\n`,
  }))
  return JSON.stringify({ title: LONG_RUN.title, kind: 'article', revisions })
}

const titleOf = (i: number): string => `${['Corps member', 'Hall', 'Suite', 'Circle', 'Notes on evening'][i % KINDS.length]} ${i + 1}`

function generatePage(i: number, count: number, episodes: number): Generated {
  const random = randomFrom(i + 1)
  const title = titleOf(i)
  const writer = new Writer(random, count, episodes)
  const rare = `zephyr${(i + 1).toString(36)}q`
  let paragraphs = Array.from({ length: 5 + Math.floor(random() * 15) }, () => writer.paragraph())
  const revisions = Array.from({ length: i === 0 ? LONG_HISTORY : REVISIONS }, (_, n) => {
    if (n > 0) paragraphs = paragraphs.with(Math.floor(random() * paragraphs.length), writer.paragraph())
    const body = [`**${title}** carries the word ${rare}. [@S1E1]`, ...sections(paragraphs)].join('\n\n')
    return { author: `Hand ${1 + Math.floor(random() * 12)}`, timestamp: new Date(Date.UTC(2025, 5, 1) + (i * 1000 + n) * 60_000).toISOString(), summary: `Pass ${n + 1}`, markdown: writer.front(title, KINDS[i % KINDS.length]!, i) + body }
  })
  return { title, slug: title.toLowerCase().replaceAll(' ', '-'), rare, line: JSON.stringify({ title, kind: KINDS[i % KINDS.length], revisions }) }
}

const sections = (paragraphs: readonly string[]): string[] => paragraphs.flatMap((paragraph, i) => (i % 3 === 0 ? [`## Part ${i / 3 + 1}`, paragraph] : [paragraph]))

class Writer {
  constructor(private readonly random: () => number, private readonly pages: number, private readonly episodes: number) {}

  paragraph(): string {
    return `${this.sentence()} ${this.sentence()} ${this.cite()}`
  }

  /** Facts from the page's number alone, so that they stay the same through its history. */
  front(title: string, kind: string, i: number): string {
    const fact = (n: number, name: string, value: string) => `  - { id: f${n}, name: ${name}, value: "${value}", cite: S1E${1 + (i % this.episodes)} }`
    return ['---', `kind: ${kind}`, `title: ${title}`, 'known-from: 0', 'facts:', fact(1, 'City', i % 2 ? 'Paris' : 'New York'), fact(2, 'Seen with', `[[${KNOWN[i % KNOWN.length]!}]]`), '---', '', ''].join('\n')
  }

  private sentence(): string {
    const words = Array.from({ length: 8 }, () => this.one(WORDS)).join(' ')
    const subject = this.random() < 0.5 ? `[[${this.target()}]]` : `The ${this.one(WORDS)}`
    return `${subject} ${this.one(VERBS)} the ${words}.`
  }

  private target(): string {
    return this.random() < 0.4 ? this.one(KNOWN) : titleOf(Math.floor(this.random() * this.pages))
  }

  private cite(): string {
    return `[@S1E${1 + Math.floor(this.random() * this.episodes)}]`
  }

  private one(list: readonly string[]): string {
    return list[Math.floor(this.random() * list.length)]!
  }
}
