/** `both`: what taking both gives where mine followed by theirs would not do; null where they exclude each other, so that
 *  "both" is not to be offered (a page has one title). */
export type Conflict = { kind: 'conflict'; base: string; mine: string; theirs: string; both?: string | null }

/** Regions are whole lines, in the order of the page. */
export type Region = { kind: 'agreed'; text: string } | Conflict

export type MergeResult = { clean: true; text: string } | { clean: false; regions: Region[] }

/** A person's word on one conflict. */
export type Answer = { choose: 'mine' | 'theirs' | 'both' } | { choose: 'own'; text: string }

export function agreed(text: string): Region {
  return { kind: 'agreed', text }
}

/** A result from regions as they come: neighbours that agree become one, and without a conflict they are the text. */
export function settle(regions: readonly Region[]): MergeResult {
  const settled: Region[] = []
  for (const region of regions) {
    const last = settled.at(-1)
    if (region.kind === 'conflict') settled.push(region)
    else if (last?.kind === 'agreed') last.text = joinLines([last.text, region.text])
    else if (region.text !== '') settled.push({ ...region })
  }
  if (settled.some((region) => region.kind === 'conflict')) return { clean: false, regions: settled }
  return { clean: true, text: settled.map((region) => (region.kind === 'agreed' ? region.text : '')).join('') }
}

/** The text that a person's answers make of a merge.
 *  Where both exclude each other, "both" gives mine.
 *  @param answers one for each conflict, in order.
 *  @throws RangeError when there are more or fewer answers than conflicts. */
export function resolve(regions: readonly Region[], answers: readonly Answer[]): string {
  const conflicts = regions.filter((region) => region.kind === 'conflict').length
  if (conflicts !== answers.length) throw new RangeError(`${answers.length} answers to ${conflicts} conflicts`)
  let next = 0
  return joinLines(regions.map((region) => (region.kind === 'agreed' ? region.text : answered(region, answers[next++]))))
}

function answered(conflict: Conflict, answer: Answer | undefined): string {
  if (answer?.choose === 'own') return answer.text
  if (answer?.choose === 'theirs') return conflict.theirs
  if (answer?.choose !== 'both' || conflict.both === null) return conflict.mine
  return conflict.both ?? joinLines([conflict.mine, conflict.theirs])
}

/** Joins pieces that are whole lines, whether or not the last line of a piece is ended. */
function joinLines(pieces: readonly string[]): string {
  const filled = pieces.filter((piece) => piece !== '')
  return filled.map((piece, at) => (at < filled.length - 1 && !piece.endsWith('\n') ? `${piece}\n` : piece)).join('')
}
