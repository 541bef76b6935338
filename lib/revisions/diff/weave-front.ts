import { mergeFront } from '../merge/merge-front'

/** Puts rows and keys that were hidden from a person back into the front matter as that person edited it: as data, so that
 *  a hidden fact stays a fact when all that the person saw of the list is gone.
 *  @param whole the front matter with nothing hidden.
 *  @param hidden the lines that were cut from it.
 *  @returns null when it cannot be done as data, or not without loss. */
export function weaveFront(visible: string, edited: string, whole: string, hidden: readonly string[]): string | null {
  const regions = mergeFront(visible, edited, whole)
  if (!regions) return null
  let woven = ''
  for (const region of regions) {
    if (region.kind === 'conflict') return null
    woven += region.text
  }
  const lines = new Set(trimmedLines(woven))
  return hidden.every((text) => trimmedLines(text).every((line) => lines.has(line))) ? woven : null
}

function trimmedLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
