import { Field, Select } from '@/components/forms/field'
import type { HorizonView } from '@/lib/pages/view'
import type { DataList } from '@/lib/revisions/data/rows'
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
}

type Shown = { field: string; label: string; hint?: string; words?: string; list?: string }

/** In sight at once; the rest of a row is a press away. */
const MAIN: Record<DataList, Shown[]> = {
  facts: [
    { field: 'name', label: 'What', words: 'Company' },
    { field: 'value', label: 'Is', words: '[[Le Ballet National]]' },
    { field: 'cite', label: 'Seen in', words: 'S1E1 12:40', list: 'data-cites' },
  ],
  relations: [
    { field: 'type', label: 'Is', words: 'sister of' },
    { field: 'to', label: 'Whom (a page)', words: 'Jack McMillan' },
    { field: 'cite', label: 'Seen in', words: 'S1E1 12:40', list: 'data-cites' },
  ],
}
const MORE: Record<DataList, Shown[]> = {
  facts: [],
  relations: [
    { field: 'inverse', label: 'The other way round', hint: 'What the other page calls it; left empty, the same.' },
    { field: 'note', label: 'A few words about it' },
  ],
}

/** One fact or relation to be changed, taken out or added. */
export function DataRowFields({ list, row, state, horizon, bound }: Props) {
  const name = (field: string) => fieldName(list, row.at, field)
  const input = ({ field, label, hint, words, list: offers }: Shown) => (
    <Field key={field} name={name(field)} label={label} state={state} defaultValue={row.values[field] ?? ''} dir="auto" {...(hint && { hint })} {...(words && { placeholder: words })} {...(offers && { list: offers })} {...(field === 'to' && { 'data-names': '' })} />
  )
  return (
    <fieldset className="data-row" data-row={row.at}>
      <legend className="visually-hidden">{legend(list, row)}</legend>
      {row.row !== null && <input type="hidden" name={name('row')} value={row.row} />}
      <div className="data-main">{MAIN[list].map(input)}</div>
      <div className="data-rest">
        <details open={isOpen(list, row) || hasProblem(list, row, state)}>
          <summary>{bound === undefined ? 'When, and more' : `Known ${boundWords(bound, horizon)}`}</summary>
          <div className="data-more">
            {MORE[list].map(input)}
            <Select name={name('from')} label="Holds from" state={state} defaultValue={row.values['from'] ?? ''} options={episodes(horizon, 'As cited')} />
            <Select name={name('until')} label="Until" state={state} defaultValue={row.values['until'] ?? ''} options={episodes(horizon, 'It still holds')} />
          </div>
        </details>
        {row.row !== null && (
          <label className="check" htmlFor={name('gone')}>
            <input type="checkbox" id={name('gone')} name={name('gone')} value="yes" defaultChecked={row.isGone} /> <span>Take it out</span>
          </label>
        )}
      </div>
    </fieldset>
  )
}

function legend(list: DataList, { row, at, values }: TypedRow): string {
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
