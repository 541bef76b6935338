/** A source cut into its front matter (between two `---` lines) and its body, with where each begins. */
export type Split = { front: string; body: string; frontStart: number; bodyStart: number; bodyLine: number }

const FENCE = /^---[ \t]*\n([\s\S]*?)^---[ \t]*(?:\n|$)/m

/** Null where the source does not begin with front matter. */
export function splitSource(source: string): Split | null {
  const match = FENCE.exec(source)
  if (!match || match.index !== 0) return null
  const bodyStart = match[0].length
  const frontStart = source.indexOf('\n') + 1
  return {
    front: match[1] ?? '',
    body: source.slice(bodyStart),
    frontStart,
    bodyStart,
    bodyLine: source.slice(0, bodyStart).split('\n').length - 1,
  }
}
