import { randomFrom } from './random'

export type TextPair = { name: string; before: string; after: string }

const KB = 1024
const WORDS = `rehearsal stage patron season letter company corridor grandmother contract orchestra night train teacher quarrel costume
curtain audition review applause studio partner understudy boat storm farm window lamp ticket rumour promise city`.split(/\s+/)

/** Pairs of texts to compare, the same in every run: as editors make them, and the worst there are. */
export function textPairs(): TextPair[] {
  const page = paragraphs(1, 100 * KB)
  const small = paragraphs(2, 10 * KB)
  const text = page.join('\n\n')
  return [
    { name: '10 KB, 3% of words', before: small.join('\n\n'), after: reworded(small.join('\n\n'), 0.03, 3) },
    { name: '100 KB, 3% of words', before: text, after: reworded(text, 0.03, 4) },
    { name: '100 KB, 30% of words', before: text, after: reworded(text, 0.3, 5) },
    { name: '100 KB, paragraphs moved and split', before: text, after: rearranged(page).join('\n\n') },
    { name: '100 KB, unrelated', before: text, after: paragraphs(6, 100 * KB).map((each) => each.toUpperCase()).join('\n\n') },
    { name: '512 KB, unrelated', before: paragraphs(7, 512 * KB).join('\n\n'), after: paragraphs(8, 512 * KB).map((each) => each.toUpperCase()).join('\n\n') },
    { name: '512 KB, one giant line', before: paragraphs(9, 512 * KB).join(' '), after: reworded(paragraphs(9, 512 * KB).join(' '), 0.3, 10) },
    { name: '5,120 blank lines', before: `${'\n'.repeat(5120)}a`, after: `b${'\n'.repeat(5120)}` },
  ]
}

export type TextTriple = { name: string; base: string; mine: string; theirs: string }

/** A text and two edits of it to put together, the same in every run. */
export function textTriples(): TextTriple[] {
  const [small, page, large] = [paragraphs(11, 10 * KB), paragraphs(12, 100 * KB), paragraphs(13, 512 * KB)]
  const text = (all: readonly string[]) => all.join('\n\n')
  /** One side edits the even paragraphs, the other the odd ones. */
  const apart = (all: readonly string[], share: number): Omit<TextTriple, 'name'> => ({
    base: text(all),
    mine: text(all.map((each, i) => (i % 2 === 0 ? reworded(each, share, 14 + i) : each))),
    theirs: text(all.map((each, i) => (i % 2 === 1 ? reworded(each, share, 15 + i) : each))),
  })
  return [
    { name: '10 KB, edited apart', ...apart(small, 0.1) },
    { name: '100 KB, edited apart', ...apart(page, 0.1) },
    { name: '512 KB, edited apart', ...apart(large, 0.1) },
    { name: '100 KB, both 3% of words', base: text(page), mine: reworded(text(page), 0.03, 16), theirs: reworded(text(page), 0.03, 17) },
    { name: '100 KB, unrelated', base: text(page), mine: text(paragraphs(18, 100 * KB).map((each) => each.toUpperCase())), theirs: text(paragraphs(19, 100 * KB).map((each) => `${each}!`)) },
  ]
}

function paragraphs(seed: number, bytes: number): string[] {
  const random = randomFrom(seed)
  const made: string[] = []
  for (let size = 0; size < bytes;) {
    const words = Array.from({ length: 40 + Math.floor(random() * 60) }, () => WORDS[Math.floor(random() * WORDS.length)]!)
    const paragraph = `${words.join(' ')}. [@S1E${1 + Math.floor(random() * 8)}]`
    made.push(paragraph)
    size += paragraph.length + 2
  }
  return made
}

function reworded(text: string, share: number, seed: number): string {
  const random = randomFrom(seed)
  return text.replace(/\b[a-z]+\b/g, (word) => (random() < share ? `${word}s` : word))
}

/** Every tenth paragraph goes to the end, every tenth is broken in two. */
function rearranged(page: readonly string[]): string[] {
  const moved = page.filter((_, i) => i % 10 === 3)
  const rest = page.filter((_, i) => i % 10 !== 3)
  const broken = rest.flatMap((text, i) => (i % 10 === 5 ? [text.slice(0, text.indexOf(' ', text.length / 2)), text.slice(text.indexOf(' ', text.length / 2) + 1)] : [text]))
  return [...broken, ...moved]
}
