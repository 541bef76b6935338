const WORD = /[\p{L}\p{M}\p{N}_]+/gu

/** The words of a text, in order: what is attributed. White space and punctuation go with the word they stand at. */
export const wordsOf = (text: string): string[] => text.match(WORD) ?? []

/** Where each word of a text begins, in UTF-16 units, in order. */
export function wordStarts(text: string): Int32Array {
  const starts: number[] = []
  for (const match of text.matchAll(WORD)) starts.push(match.index)
  return Int32Array.from(starts)
}
