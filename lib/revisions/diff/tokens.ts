/** The lines of a text, each with its line end; only the last may lack one. Joined, they are the text. */
export function splitLines(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+/g) ?? []
}

/** Words, runs of white space and single other characters (never half of a pair of surrogates). Joined, they are the text. */
export function splitWords(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}_]+|\s+|[^\p{L}\p{M}\p{N}_\s]/gu) ?? []
}

export function isBlank(text: string): boolean {
  return !/\S/.test(text)
}
