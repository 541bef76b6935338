/** Data of a page is never nested deeper than a row in a list; far beyond that, parsing YAML recurses until the stack, and
 *  with it the process, breaks. Counts too much rather than too little. */
const DEEPEST = 64

/** Above this many UTF-16 units parsing three sides would take longer than anyone waits. */
const LARGEST = 128 * 1024

/** Whether a text is safe to hand to a YAML parser: of a reasonable size and nested at most about 64 deep. */
export function isShallow(yaml: string): boolean {
  if (yaml.length > LARGEST) return false
  let brackets = 0
  for (const line of yaml.split('\n')) {
    const column = line.search(/[^\s?:-]/)
    if ((column === -1 ? line.length : column) > 2 * DEEPEST) return false
    if ((line.match(/[-?:](?=\s)/g) ?? []).length > 4 * DEEPEST) return false
    for (const mark of line.match(/[[\]{}]/g) ?? []) brackets = Math.max(0, brackets + (mark === '[' || mark === '{' ? 1 : -1))
    if (brackets > DEEPEST) return false
  }
  return true
}
