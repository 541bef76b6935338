import type { ReactNode } from 'react'
import { Static } from '@/components/site/static'

type Props = { title: string; /** What it says, in a sentence. */ says: ReactNode; /** How it is counted. */ how: string; chart?: ReactNode; table: { head: string[]; rows: (string | number)[][] } }

/** One thing that is measured: a sentence, a small picture of it, and its table. */
export function Figure({ title, says, how, chart, table: { head, rows } }: Props) {
  return (
    <Static as="section" className="measured">
      <h2>{title}</h2>
      <p>{says}</p>
      {chart}
      <details className="talk-form">
        <summary>As a table, and how it is counted</summary>
        <table className="plain-table">
          <thead>
            <tr>{head.map((cell) => <th key={cell} scope="col">{cell}</th>)}</tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row[0]}>{row.map((cell, i) => (i === 0 ? <th key={i} scope="row">{cell}</th> : <td key={i}>{cell}</td>))}</tr>
            ))}
          </tbody>
        </table>
        <p className="hint">{how}</p>
      </details>
    </Static>
  )
}
