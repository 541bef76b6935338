const turns = new Map<number, Promise<unknown>>()

/** Do slow work on one page one after another, so that fifty people saving at once do not each merge fifty times.
 *  Only courtesy within this process: the row lock and the compare-and-swap are what keeps texts whole. */
export async function inTurn<T>(pageId: number, work: () => Promise<T>): Promise<T> {
  const before = turns.get(pageId) ?? Promise.resolve()
  const mine = before.catch(() => undefined).then(work)
  turns.set(pageId, mine)
  try {
    return await mine
  } finally {
    if (turns.get(pageId) === mine) turns.delete(pageId)
  }
}
