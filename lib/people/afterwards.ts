const underWay = new Set<Promise<void>>()

/** Do something after the answer, such as writing a letter: nobody waits for it, so nobody can tell by the clock whether
 *  there was anything to do. What fails is reported, and changes nothing. */
export function afterwards(work: () => Promise<void>): void {
  const doing = work().catch((problem: unknown) => console.error(problem)).finally(() => underWay.delete(doing))
  underWay.add(doing)
}

/** When everything begun so far is done. */
export async function allDone(): Promise<void> {
  while (underWay.size > 0) await Promise.all(underWay)
}
