import { splitSource } from '../markdown/split'
import { normalise } from '../revisions/text'
import { DATA } from '../spoilers/sections'

/** Finds the line, from 1, on which something stands in a text as it was typed; 0 for what was typed into fields, which have no
 *  lines; null for what stands above the text, unseen. */
export type TypedLine = (offset: number) => number | null

/** A source that a form's text became: a whole one got ids written into its rows, a section got its page's front matter above it.
 *  @returns from an offset in the source to the line in the form */
export function typedLines(source: string, { text, section }: { text: string; section: string | null }): TypedLine {
  if (section === DATA) return () => 0
  const lineAt = lineCounter(source)
  if (section === null) {
    const added = addedLines(source, normalise(text))
    return (offset) => lineAt(offset) - upTo(added, lineAt(offset) - 1)
  }
  // The text ends alike in both; only what stands above it differs.
  const above = linesIn(source) - linesIn(text)
  return (offset) => (lineAt(offset) > above ? lineAt(offset) - above : null)
}

/** The line of any offset, without counting from the top each time. */
function lineCounter(text: string): (offset: number) => number {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return (offset) => upTo(starts, offset)
}

/** How many of these, which rise, are not above `most`. */
function upTo(numbers: readonly number[], most: number): number {
  let [low, high] = [0, numbers.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (numbers[middle]! <= most) low = middle + 1
    else high = middle
  }
  return low
}

const WRITTEN_ID = /(?:^|[\s-])id: [a-z]\d+$/

/** Lines of a source that were not typed: an id on a line of its own, before a row's first key. */
function addedLines(source: string, typed: string): number[] {
  const lines = source.slice(0, splitSource(source)?.bodyStart ?? 0).split('\n')
  const were = typed.split('\n', lines.length)
  let at = 0
  return lines.flatMap((line, i) => {
    if (line !== were[at] && WRITTEN_ID.test(line)) return [i + 1]
    at++
    return []
  })
}

const linesIn = (text: string): number => normalise(text).split('\n').length
