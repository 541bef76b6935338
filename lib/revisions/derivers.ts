import type { Deriver } from './types'

const kept = globalThis as { __derivers?: readonly Deriver[] }

/** Said once, by the composition. */
export function useDerivers(list: readonly Deriver[]): void {
  kept.__derivers = list
}

/** @throws where nothing was composed: a ledger without derivers would publish pages that search and links do not know. */
export function derivers(): readonly Deriver[] {
  if (!kept.__derivers) throw new Error('The ledger was used before lib/wiring/composition was imported.')
  return kept.__derivers
}
