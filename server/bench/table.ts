import { aligned } from './aligned'
import type { Measured } from './bench'

type Column = [head: string, cell: (row: Measured) => string]

const COLUMNS: Column[] = [
  ['', (row) => row.name],
  ['requests/s', (row) => whole(row.perSecond)],
  ['p50 ms', (row) => row.p50.toFixed(1)],
  ['p99 ms', (row) => row.p99.toFixed(1)],
  ['bare node:http/s', (row) => whole(row.barePerSecond)],
  ['ratio', (row) => row.ratio.toFixed(row.ratio < 0.1 ? 4 : 2)],
  ['bytes', (row) => whole(row.bytes)],
  ['checked', (row) => whole(row.checked)],
]

const whole = (value: number): string => Math.round(value).toLocaleString('en')

/** The measurements as aligned text. */
export function tableOf(rows: readonly Measured[]): string {
  return aligned([COLUMNS.map(([head]) => head), ...rows.map((row) => COLUMNS.map(([, cell]) => cell(row)))])
}
