/** So many work at once, so many wait; whoever comes then is told to come again. */
export class Turns {
  private working = 0
  private readonly queue: (() => void)[] = []
  constructor(private readonly atOnce: number, private readonly waiting: number) {}

  /** @returns null where too many wait already: nothing was begun then */
  async take<T>(work: () => Promise<T>): Promise<T | null> {
    if (this.working >= this.atOnce) {
      if (this.queue.length >= this.waiting) return null
      await new Promise<void>((resolve) => this.queue.push(resolve))
    } else this.working += 1
    try {
      return await work()
    } finally {
      const next = this.queue.shift()
      if (next) next()
      else this.working -= 1
    }
  }
}
