import { splitSource } from '../markdown/split'

/** A section under its page's front matter, which bounds it; nothing else of the page. */
export function underItsPage(source: string, text: string): string {
  const split = splitSource(source)
  return split ? `${source.slice(0, split.bodyStart)}\n${text}` : text
}
