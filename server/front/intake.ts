/** Large bodies that are worked on at one time. Each is held several times over meanwhile, and keeps readers waiting. */
export const LARGE_AT_ONCE = 2
/** Large bodies that wait, unread, for their turn. */
export const LARGE_WAITING = 30
/** Smaller ones are not counted: they are what everybody sends. */
export const LARGE_FROM_BYTES = 768 * 1024

export const INTAKE_FULL = {
  status: 503,
  words: 'So much is being sent to this wiki at this moment that it takes nothing large for a minute. Go back: what you wrote is still in the form. Then send it again.',
} as const

type Waiting = (leave: () => void) => void

/** Large bodies come in one after another, so that they fill neither the memory nor anybody's time. */
export class Intake {
  private working = 0
  private readonly queue: Waiting[] = []
  constructor(private readonly atOnce = LARGE_AT_ONCE, private readonly waiting = LARGE_WAITING) {}

  /** Wait for a turn. @returns what gives it on, once; null where too many wait: nothing of the body is read then */
  async enter(bytes: number): Promise<(() => void) | null> {
    if (!(bytes >= LARGE_FROM_BYTES)) return () => undefined
    if (this.working < this.atOnce) {
      this.working += 1
      return this.leaving()
    }
    if (this.queue.length >= this.waiting) return null
    return new Promise((resolve) => this.queue.push(resolve))
  }

  private leaving(): () => void {
    let isGone = false
    return () => {
      if (isGone) return
      isGone = true
      const next = this.queue.shift()
      if (next) next(this.leaving())
      else this.working -= 1
    }
  }
}
