/** The order of three-way merged names: theirs if mine kept the order of the base, else mine. A name that only the other
 *  side has follows the name that it follows there. */
export function mergeOrder(base: readonly string[], mine: readonly string[], theirs: readonly string[]): string[] {
  const [spine, other] = keepsOrder(base, mine) ? [theirs, mine] : [mine, theirs]
  const order = [...spine]
  const known = new Set(spine)
  other.forEach((name, at) => {
    if (known.has(name)) return
    known.add(name)
    const previous = other[at - 1]
    order.splice(previous === undefined ? 0 : order.indexOf(previous) + 1, 0, name)
  })
  return order
}

function keepsOrder(base: readonly string[], side: readonly string[]): boolean {
  const [inBase, inSide] = [new Set(base), new Set(side)]
  const kept = side.filter((name) => inBase.has(name))
  return base.filter((name) => inSide.has(name)).every((name, at) => name === kept[at])
}
