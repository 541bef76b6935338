import { isNode } from 'yaml'

/** What a YAML node says, whatever its style: equal for equal data, keys in any order. */
export function canonical(node: unknown): string {
  const value: unknown = isNode(node) ? node.toJSON() : node
  return (
    JSON.stringify(value, (_key, inner: unknown) => {
      if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner
      return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
    }) ?? 'null'
  )
}
