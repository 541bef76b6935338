import { isMap, isNode, parseDocument, stringify } from 'yaml'
import type { SETTLEMENT_RANKS, SETTLEMENT_STATES } from '../spoilers/front'
import { isShallow } from './shallow'
import { splitSource } from './split'

/** How the makers settled a theory, as its source says it: what is empty is left out. */
export type SettlementInput = {
  state: (typeof SETTLEMENT_STATES)[number]
  by: string
  rank: (typeof SETTLEMENT_RANKS)[number] | ''
  /** Year-month-day, or empty. */
  date: string
  /** Citations, as anywhere in front matter. */
  cite: string
}

/** A theory's source with another settlement, every other character as it was. A source that cannot be read stays as it is. */
export function writeSettlement(source: string, settlement: SettlementInput): string {
  const split = splitSource(source)
  if (!split || !isShallow(split.front)) return source
  const doc = parseDocument(split.front, { logLevel: 'silent' })
  if (doc.errors.length > 0 || !isMap(doc.contents)) return source
  const said = Object.fromEntries(Object.entries(settlement).filter(([, value]) => value !== ''))
  const line = `settlement: ${stringify(said, { collectionStyle: 'flow', lineWidth: 0 }).trim()}\n`
  const old = doc.contents.items.find(({ key }) => String(key) === 'settlement')
  const start = rangeOf(old?.key)?.[0] ?? split.front.length
  const end = Math.max(start, rangeOf(old?.value)?.[1] ?? start)
  const after = source.slice(split.frontStart + end)
  return source.slice(0, split.frontStart + start) + line + (old ? after.replace(/^[ \t]*\n/, '') : after)
}

const rangeOf = (node: unknown): readonly [number, number, number] | null => (isNode(node) ? (node.range ?? null) : null)
