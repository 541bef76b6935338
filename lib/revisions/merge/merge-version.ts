import { agreed, type Region } from './result'

/** How one side writes a key or row, and what that says; undefined where the side has none. */
export type Version = { text: string; value: string } | undefined

/** Three-way merge of one key or row as a whole. Saying the same in another style is no change against one that says
 *  something else, unless comments would go with the style. */
export function mergeVersion(base: Version, mine: Version, theirs: Version): Region {
  const [b, m, t] = [base?.text ?? '', mine?.text ?? '', theirs?.text ?? '']
  if (m === t || t === b) return agreed(m)
  if (m === b) return agreed(t)
  if (mine && mine.value === theirs?.value) return agreed(hasComment(t) && !hasComment(m) ? t : m)
  if (base && base.value === mine?.value && !hasComment(m)) return agreed(t)
  if (base && base.value === theirs?.value && !hasComment(t)) return agreed(m)
  return { kind: 'conflict', base: b, mine: m, theirs: t }
}

/** Also true for some texts that only look like it, which costs a question, never a comment. */
function hasComment(text: string): boolean {
  return /(?:^|\s)#/.test(text)
}
