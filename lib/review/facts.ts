import { splitSource } from '../markdown/split'

/** What an edit does, as far as its two texts tell: what the queue is ordered by. Sizes in characters. */
export type EditFacts = { added: number; removed: number; citationsAdded: number; citationsRemoved: number; linksAdded: number; lowers: boolean; isTypo: boolean; /** Names of the filters that it was caught by. */ caught?: string[]; /** The few words that it changes, by which others like it are found. */ change?: string; /** Moments of episodes that it newly cites, like `S1E3 12:40`; whether anything was verified at one of them. */ moments?: string[]; citesVerified?: boolean }

export const NO_FACTS: EditFacts = { added: 0, removed: 0, citationsAdded: 0, citationsRemoved: 0, linksAdded: 0, lowers: false, isTypo: false }

const CITATION = /\[@([^\]\n]+)\]|^\s*cite:\s*(.+)$/gm
const ADDRESS = /https?:\/\/[^\s)>\]"']+/gi
const WORD = /[\p{L}\p{N}’'-]+/gu
/** Words that differ, up to which an edit may be a matter of spelling, and letters within each. */
const FEW_WORDS = 5
const FEW_LETTERS = 2

/** The facts of an edit from one text to another.
 *  @param before '' for a new page
 *  @param lowers whether words become known earlier: its author was asked, and said yes */
export function editFacts(before: string, after: string, lowers = false): EditFacts {
  const [citations, links, words] = [CITATION, ADDRESS, WORD].map((pattern) => changed(found(before, pattern), found(after, pattern))) as [Changed, Changed, Changed]
  return {
    added: lengthOf(words.added), removed: lengthOf(words.removed),
    citationsAdded: citations.added.length, citationsRemoved: citations.removed.length, linksAdded: links.added.length,
    ...momentsIn(citations.added),
    ...changeOf(before, after, words), lowers, isTypo: before !== '' && !lowers && isSpelling(words) && frontOf(before) === frontOf(after),
  }
}

const MOMENT = /^(S\d+E\d+) (\d{1,3}(?::\d\d){1,2})/i
const MOST_MOMENTS = 50

function momentsIn(citations: readonly string[]): { moments?: string[] } {
  const moments = [...new Set(citations.flatMap((cite) => { const found = MOMENT.exec(cite); return found ? [`${found[1]!.toUpperCase()} ${found[2]}`] : [] }))]
  return moments.length > 0 ? { moments: moments.slice(0, MOST_MOMENTS) } : {}
}

/** Letters up to which changed words are kept as what an edit does. */
const SMALL = 120

/** Words gone and come, where they are few and nothing else differs than they do. */
function changeOf(before: string, after: string, { added, removed }: Changed): { change?: string } {
  const change = `${removed.join(' ')} → ${added.join(' ')}`
  const isSmall = before !== '' && added.length + removed.length > 0 && change.length <= SMALL && frontOf(before) === frontOf(after)
  return isSmall ? { change } : {}
}

type Changed = { added: string[]; removed: string[] }

/** Each citation of one in brackets counts by itself. */
const found = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].flatMap((match) => (pattern === CITATION ? (match[1] ?? match[2])!.split(';').map((cite) => cite.trim().replace(/^@/, '')) : match[0]))

/** What one side has more often than the other: what only moved is no change. */
function changed(before: readonly string[], after: readonly string[]): Changed {
  const count = new Map<string, number>()
  for (const each of after) count.set(each, (count.get(each) ?? 0) + 1)
  for (const each of before) count.set(each, (count.get(each) ?? 0) - 1)
  const times = (sign: 1 | -1) => [...count].flatMap(([each, n]) => Array.from({ length: Math.max(0, sign * n) }, () => each))
  return { added: times(1), removed: times(-1) }
}

const lengthOf = (words: readonly string[]): number => words.reduce((sum, word) => sum + word.length, 0)
const frontOf = (text: string): string => splitSource(text)?.front ?? ''

/** As many words went as came, few of them, and each that came is one that went but for a letter or two; no number is among them. */
function isSpelling({ added, removed }: Changed): boolean {
  if (added.length === 0 || added.length !== removed.length || added.length > FEW_WORDS) return false
  return added.every((word) => !/\d/.test(word) && removed.some((old) => !/\d/.test(old) && lettersApart(old, word) <= FEW_LETTERS))
}

/** How many letters differ between what two words begin and end with alike. */
function lettersApart(a: string, b: string): number {
  let [start, end] = [0, 0]
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++
  return Math.max(a.length, b.length) - start - end
}
