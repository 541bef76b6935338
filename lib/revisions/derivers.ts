import type { RowDeriver } from './types'

const kept = globalThis as { __rowDerivers?: readonly RowDeriver[] }

/** Said once, by the composition. */
export function useRowDerivers(list: readonly RowDeriver[]): void {
  kept.__rowDerivers = list
}

/** @throws where nothing was composed: a ledger without derivers would publish pages that search and links do not know. */
export function rowDerivers(): readonly RowDeriver[] {
  if (!kept.__rowDerivers) throw new Error('The ledger was used before lib/wiring/composition was imported.')
  return kept.__rowDerivers
}
