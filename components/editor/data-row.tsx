import { Field, Select } from '@/components/forms/field'
import type { HorizonView } from '@/lib/pages/view'
import { NAMES_PAGE, type DataList } from '@/lib/revisions/data/rows'
import type { Bound } from '@/lib/spoilers/bound'
import { boundWords } from './bound-words'
import { fieldName, type TypedRow } from './data-fields'
import type { WriteState } from './write-state'

type Props = {
  list: DataList
  row: TypedRow
  state: WriteState
  horizon: HorizonView
  /** From when the row is known as it stands on the page. */
  bound: Bound | undefined
  /** How many episodes there are to choose from; where given, the row stands on a board. */
  board?: number
}

type Shown = { field: string; label: string; hint?: string; words?: string; list?: string }

/** In sight at once; the rest of a row is a press away. */
const MAIN: Record<DataList, Shown[]> = {
  facts: [
    { field: 'name', label: 'What', words: 'Company' },
    { field: 'value', label: 'Is', words: '[[Le Ballet National]]' },
    { field: 'cite', label: 'Seen in', words: 'S1E1 12:40', list: 'data-cites' },
  ],
  episodes: [
    { field: 'title', label: 'What it is called' },
    { field: 'line', label: 'What it is about, in a line' },
  ],
  beats: [
    { field: 'theory', label: 'A theory that is so' },
    { field: 'words', label: 'What happens' },
  ],
  relations: [
    { field: 'type', label: 'Is', words: 'sister of' },
    { field: 'to', label: 'Whom (a page)', words: 'Jack McMillan' },
    { field: 'cite', label: 'Seen in', words: 'S1E1 12:40', list: 'data-cites' },
  ],
}
const CITE: Shown = { field: 'cite', label: 'Seen in', hint: 'Readers see it from there on; left empty, from where the season is known.', words: 'S1E8 41:20', list: 'data-cites' }
const MORE: Record<DataList, Shown[]> = {
  facts: [],
  episodes: [CITE],
  beats: [CITE],
  relations: [
    { field: 'inverse', label: 'The other way round', hint: 'What the other page calls it; left empty, the same.' },
    { field: 'note', label: 'A few words about it' },
  ],
}

/** One row to be changed, taken out or added. */
export function DataRowFields({ list, row, state, horizon, bound, board }: Props) {
  const name = (field: string) => fieldName(list, row.at, field)
  const input = ({ field, label, hint, words, list: offers }: Shown) => (
    <Field key={field} name={name(field)} label={label} state={state} defaultValue={row.values[field] ?? ''} dir="auto" {...(hint && { hint })} {...(words && { placeholder: words })} {...(offers && { list: offers })} {...(NAMES_PAGE.has(field) && { 'data-names': '' })} />
  )
  return (
    <fieldset className="data-row" data-row={row.at}>
      <legend className="visually-hidden">{legend(list, row)}</legend>
      {row.row !== null && <input type="hidden" name={name('row')} value={row.row} />}
      {list === 'episodes' && <input type="hidden" name={name('number')} value={row.values['number'] ?? ''} />}
      <div className={`data-main data-main-${list}`}>
        {MAIN[list].map(input)}
        {list === 'beats' && board !== undefined && <Place name={name} row={row} state={state} board={board} />}
      </div>
      <div className="data-rest">
        <details open={isOpen(list, row) || hasProblem(list, row, state)}>
          <summary>{bound !== undefined ? `Known ${boundWords(bound, horizon)}` : board === undefined ? 'When, and more' : 'From when it may be known'}</summary>
          <div className="data-more">
            {MORE[list].map(input)}
            <Select name={name('from')} label={board === undefined ? 'Holds from' : 'Never before'} state={state} defaultValue={row.values['from'] ?? ''} options={episodes(horizon, 'As cited')} />
            {board === undefined && <Select name={name('until')} label="Until" state={state} defaultValue={row.values['until'] ?? ''} options={episodes(horizon, 'It still holds')} />}
          </div>
        </details>
        {row.row !== null && board === undefined && (
          <label className="check" htmlFor={name('gone')}>
            <input type="checkbox" id={name('gone')} name={name('gone')} value="yes" defaultChecked={row.isGone} /> <span>Take it out</span>
          </label>
        )}
      </div>
    </fieldset>
  )
}

/** Where on the board a beat stands: moved by saying another episode, or another number in it. */
function Place({ name, row, state, board }: { name: (field: string) => string; row: TypedRow; state: WriteState; board: number }) {
  return (
    <div className="beat-place">
      <Select name={name('episode')} label="Episode" state={state} defaultValue={row.values['episode'] ?? '1'} options={Array.from({ length: board }, (_, i) => ({ value: String(i + 1), label: String(i + 1) }))} />
      <Field name={name('place')} label="Order" state={state} defaultValue={row.values['place'] ?? ''} type="number" min={1} max={99} step={1} inputMode="numeric" />
    </div>
  )
}

function legend(list: DataList, { row, at, values }: TypedRow): string {
  if (list === 'episodes') return `Episode ${values['number']}`
  if (list === 'beats') return `${row === null ? 'New beat' : 'Beat'} ${at + 1}`
  const noun = list === 'facts' ? 'Fact' : 'Relation'
  return row === null ? `New ${noun.toLowerCase()}, row ${at + 1}` : `${noun} ${at + 1}: ${values['name'] ?? values['type'] ?? ''}`
}

const isOpen = (list: DataList, { row, values }: TypedRow): boolean => row === null && MORE[list].some(({ field }) => values[field])

const hasProblem = (list: DataList, { at }: TypedRow, { errors }: WriteState): boolean =>
  [...MORE[list].map(({ field }) => field), 'from', 'until'].some((field) => errors.some((error) => error.field === fieldName(list, at, field)))

const episodes = ({ options, ordinal }: HorizonView, none: string): { value: string; label: string }[] => [
  { value: '', label: none },
  ...options.filter((option) => option.ordinal <= ordinal).map(({ code, label }) => (code === null ? { value: '0', label: 'The start' } : { value: code, label: `${code}: ${label}` })),
]
