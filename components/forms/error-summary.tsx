import type { FormState } from '@/lib/web/form-state'

type Props = {
  state: FormState
  /** Ids of fields that differ from their names. */
  ids?: Record<string, string>
}

/** What to mend, above the form: each sentence leads to its field. Nothing where nothing is wrong. */
export function ErrorSummary({ state, ids = {} }: Props) {
  if (state.errors.length === 0) return null
  return (
    <div className="errors" id="errors" role="alert" tabIndex={-1} autoFocus>
      <h2>{state.errors.length === 1 ? 'One thing to look at' : `${state.errors.length} things to look at`}</h2>
      <ul>
        {state.errors.map(({ message, field, line }) => (
          <li key={`${field} ${line} ${message}`}>
            {field ? <a href={`#${ids[field] ?? field}`}>{atLine(line)}{message}</a> : <>{atLine(line)}{message}</>}
          </li>
        ))}
      </ul>
    </div>
  )
}

const atLine = (line?: number): string => (line ? `Line ${line}: ` : '')
