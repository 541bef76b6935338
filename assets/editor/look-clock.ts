/** After the last key, and at most so long after the first that was not looked over yet. */
const PAUSE_MS = 1_000
const MOST_MS = 4_000

/** When a text is looked over: not at every key, but while somebody never pauses too. Times in milliseconds. */
export class LookClock {
  private first = Infinity
  private least = 0

  /** A key was pressed. @returns how long to wait from now */
  pressed(now: number): number {
    this.first = Math.min(this.first, now)
    return Math.max(Math.min(now + PAUSE_MS, this.first + MOST_MS), this.least, now) - now
  }

  /** What was pressed so far is looked over. */
  looked(): void {
    this.first = Infinity
  }

  /** It was asked too often: not again before then. */
  notBefore(time: number): void {
    this.least = time
  }
}
