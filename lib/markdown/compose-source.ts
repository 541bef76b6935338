import { Document, isMap, isSeq } from 'yaml'

/** A page's source from data and a body. Whatever people typed is written as YAML writes it, never glued into it.
 *  @param front keys in the order they are to stand; what is undefined or empty is left out. Rows of lists, and data of data, stand on one line each. */
export function composeSource(front: Record<string, unknown>, body: string): string {
  const said = Object.fromEntries(Object.entries(front).filter(([, value]) => !isEmpty(value)))
  const doc = new Document(said, { aliasDuplicateObjects: false })
  for (const key of Object.keys(said)) setFlat(doc.get(key, true))
  return `---\n${doc.toString({ lineWidth: 0 })}---\n\n${body.trim()}\n`
}

const isEmpty = (value: unknown): boolean => value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

function setFlat(value: unknown): void {
  if (isMap(value)) value.flow = true
  else if (isSeq(value)) value.items.forEach(setFlat)
}
