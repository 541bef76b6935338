import { SubmitButton } from '@/components/forms/submit-button'
import { FIELDS, type DataList } from '@/lib/revisions/data/rows'
import type { HorizonView } from '@/lib/pages/view'
import { paths } from '@/lib/web/paths'
import { DataRowFields } from './data-row'
import { fieldName, MOST_ROWS, rowsIn, typedRows, type TypedRow } from './data-fields'
import { HiddenFields } from './hidden-fields'
import { Questions } from './questions'
import { PreviewAs, SaveBar, SummaryFields } from './source-form'
import type { Start, WriteState } from './write-state'

type Props = { state: WriteState; send: (form: FormData) => void; start: Start; waits: boolean; horizon: HorizonView }

const LISTS: { list: 'facts' | 'relations'; title: string; hint: string; empty: number }[] = [
  { list: 'facts', title: 'Facts', hint: 'They stand in the box beside the text. Facts of one name follow each other: each holds until the next begins.', empty: 2 },
  { list: 'relations', title: 'Relations', hint: 'They stand on both pages. One that the other page tells of is changed there.', empty: 1 },
]
const MORE = 3

/** The facts and relations of a page, a row each. What it leaves alone stays as somebody wrote it. */
export function DataForm({ state, send, start, waits, horizon }: Props) {
  const isSent = LISTS.some(({ list }) => state.values[fieldName(list, 0, FIELDS[list][0])] !== undefined)
  return (
    <form className="form data-form" action={send} autoComplete="off">
      <kept-text>
        <HiddenFields start={start} />
        <Questions state={state} horizon={horizon} />
        {LISTS.map(({ list, title, hint, empty }) => (
          <section key={list} className="data-list" aria-labelledby={`data-${list}`}>
            <h2 id={`data-${list}`}>{title}</h2>
            <p className="hint">{hint}</p>
            <more-rows>
              {(isSent ? sentRows(list, state) : firstRows(list, start, empty)).map((row) => (
                <DataRowFields key={row.at} list={list} row={row} state={state} horizon={horizon} bound={row.row === null ? undefined : start.rowBounds?.[list][row.row - 1]} />
              ))}
            </more-rows>
          </section>
        ))}
        <CiteOffers horizon={horizon} />
        <p className="actions">
          <SubmitButton quiet unfinished name="intent" value="rows">Add rows</SubmitButton>
        </p>
        <draft-keeper to={paths.keepDraft()} step={start.step ?? 0} />
        <SummaryFields state={state} start={start} />
        <PreviewAs state={state} horizon={horizon} />
        <SaveBar waits={waits} />
      </kept-text>
    </form>
  )
}

/** The rows of the text the form begins with, and a few empty ones behind them. */
const firstRows = (list: DataList, { text }: Start, empty: number): TypedRow[] => filled(rowsIn(list, text), empty)

/** The rows as they were sent; more of them where that was asked for. */
function sentRows(list: DataList, { values }: WriteState): TypedRow[] {
  return filled(typedRows(list, values), values['intent'] === 'rows' ? MORE : 0)
}

function filled(rows: TypedRow[], empty: number): TypedRow[] {
  const next = (rows.at(-1)?.at ?? -1) + 1
  const more = Math.min(empty, MOST_ROWS - next)
  return [...rows, ...Array.from({ length: more }, (_, i) => ({ at: next + i, row: null, values: {}, isGone: false }))]
}

/** Episodes, offered where a row says where it is seen. */
export const CiteOffers = ({ horizon }: { horizon: HorizonView }) => (
  <datalist id="data-cites">
    {horizon.options.map(({ code, label }) => code !== null && <option key={code} value={code} label={label} />)}
  </datalist>
)
