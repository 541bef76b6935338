import type { DiffRow } from '@/lib/revisions/diff/diff-lines'

const MOST = 3

/** Where a page was changed, in the words of its headings, in their order: "the data at the top", "the beginning", “Dances”.
 *  Null where that would be more than a few. */
export function placesOf(rows: readonly DiffRow[]): string[] | null {
  const places: string[] = []
  let place = 'the beginning'
  for (const row of rows) {
    const text = textOf(row)
    place = placeFrom(text, row, place)
    if (row.kind !== 'same' && text.trim() !== '' && !places.includes(place)) places.push(place)
  }
  return places.length > MOST ? null : places
}

const DATA = 'the data at the top'

function placeFrom(text: string, row: DiffRow, place: string): string {
  if (/^---\s*$/.test(text)) return isFirst(row) ? DATA : place === DATA ? 'the beginning' : place
  const heading = place === DATA ? null : /^#{1,6}\s+(.+?)\s*#*\s*$/.exec(text)
  return heading?.[1] ? `“${heading[1]}”` : place
}

const isFirst = ({ before, after }: DiffRow): boolean => before?.line === 1 || after?.line === 1

const textOf = ({ before, after }: DiffRow): string => ((after ?? before)?.parts ?? []).map((part) => part.text).join('')
