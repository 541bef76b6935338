import { FIELDS, saysNothing } from '@/lib/revisions/data/rows'
import { MOST_EPISODES } from '@/lib/markdown/front-schema'
import { inBoardOrder } from '@/lib/spoilers/board'
import { fieldName, MOST_ROWS, rowsIn, typedRows, type TypedRow } from '@/components/editor/data-fields'
import type { Start, WriteState } from '@/components/editor/write-state'

/** One episode of a board in its form: what is said of it, and its beats, empty ones behind the others. */
export type BoardEpisode = { number: number; outlines: TypedRow[]; beats: TypedRow[] }

/** Empty rows that an episode offers, so that there is always one more. */
const EMPTY = 1

/** The board as it was typed, or as its text begins. Every row keeps its place among the fields, wherever it stands. */
export function boardEpisodes(state: WriteState, start: Start, board: number): BoardEpisode[] {
  const isSent = state.values[fieldName('episodes', 0, FIELDS.episodes[0])] !== undefined
  const rows = (list: 'episodes' | 'beats') => (isSent ? typedRows(list, state.values) : rowsIn(list, start.text))
  const [outlines, beats] = [rows('episodes'), rows('beats')]
  const fresh = { episodes: nextAt(outlines), beats: nextAt(beats) }
  const add = (list: 'episodes' | 'beats', values: TypedRow['values']): TypedRow[] => (fresh[list] < MOST_ROWS ? [{ at: fresh[list]++, row: null, values, isGone: false }] : [])
  const more = state.values['intent'] === 'rows' ? EMPTY + 1 : EMPTY
  return Array.from({ length: sizeOf(board, outlines, beats) }, (_, i) => {
    const number = i + 1
    const own = outlines.filter(({ values }) => values['number'] === String(number))
    const here = inBoardOrder(beats.filter(({ values }) => values['episode'] === String(number)).map((row) => ({ row, episode: number, place: Number(row.values['place'] ?? '') || Infinity }))).map(({ row }) => row)
    const missing = Math.max(0, more - here.filter((row) => row.row === null && saysNothing(row)).length)
    return { number, outlines: own.length > 0 ? own : add('episodes', { number: String(number) }), beats: [...here, ...Array.from({ length: missing }, () => add('beats', { episode: String(number) })).flat()] }
  })
}

const nextAt = (rows: readonly TypedRow[]): number => (rows.at(-1)?.at ?? -1) + 1

/** A row that stands beyond the last episode still shows. */
const sizeOf = (board: number, outlines: readonly TypedRow[], beats: readonly TypedRow[]): number =>
  Math.min(MOST_EPISODES, Math.max(board, ...outlines.map(({ values }) => Number(values['number']) || 0), ...beats.map(({ values }) => Number(values['episode']) || 0)))
