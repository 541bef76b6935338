import type { EventEmitter } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { err, ok, type Result } from '@/lib/result'

/** Large bodies that are worked on at one time. Each is held several times over meanwhile, and keeps readers waiting. */
export const LARGE_AT_ONCE = 2
/** Large bodies that wait, unread, for their turn. */
export const LARGE_WAITING = 30
/** Smaller ones are not counted: they are what everybody sends. */
export const LARGE_FROM_BYTES = 768 * 1024
/** How long a large body may take to come, once its turn has; and its answer to be read. */
export const LARGE_WITHIN_MS = 60_000

export const INTAKE_FULL = {
  status: 503,
  words: 'So much is being sent to this wiki at this moment that it takes nothing large for a minute. Go back: what you wrote is still in the form. Then send it again.',
} as const

export const INTAKE_YOURS = {
  status: 429,
  words: 'Something large is on its way to this wiki from your network address already, and one is taken at a time. Go back: what you wrote is still in the form. Send it again in a minute.',
} as const

type Leave = () => void
type Entered = Result<Leave, typeof INTAKE_FULL | typeof INTAKE_YOURS>

type Waiting = { begin: () => void; giveWay: () => void }

/** Large bodies come in one after another, one from each client address, so that they fill neither the memory nor anybody's time. */
export class Intake {
  private readonly working = new Set<string>()
  /** In the order they came, by address. */
  private readonly queue = new Map<string, Waiting>()
  constructor(private readonly atOnce = LARGE_AT_ONCE, private readonly waiting = LARGE_WAITING) {}

  /** Wait for a turn. Whoever sends again while they wait has given the first up: an unread connection does not tell that it
   *  was closed, so the newer takes its place at the end.
   *  @param visit emits `close` when whoever sends has left: then they wait no longer
   *  @returns what gives the turn on, once; or why there is none: nothing of the body is read then */
  async enter(bytes: number, address: string, visit: EventEmitter): Promise<Entered> {
    if (!(bytes >= LARGE_FROM_BYTES)) return ok(() => undefined)
    if (this.working.has(address)) return err(INTAKE_YOURS)
    this.queue.get(address)?.giveWay()
    if (this.working.size < this.atOnce) return ok(this.begin(address))
    return this.queue.size < this.waiting ? this.wait(address, visit) : err(INTAKE_FULL)
  }

  private wait(address: string, visit: EventEmitter): Promise<Entered> {
    return new Promise((resolve) => {
      const end = (entered: Entered) => {
        visit.off('close', quit)
        this.queue.delete(address)
        resolve(entered)
      }
      const quit = () => end(ok(() => undefined))
      this.queue.set(address, { begin: () => end(ok(this.begin(address))), giveWay: () => end(err(INTAKE_YOURS)) })
      visit.once('close', quit)
    })
  }

  private begin(address: string): Leave {
    this.working.add(address)
    let isGone = false
    return () => {
      if (isGone) return
      isGone = true
      this.working.delete(address)
      const [next] = this.queue.values()
      if (next && this.working.size < this.atOnce) next.begin()
    }
  }
}

/** Serve a large request, and cut it off where its body does not come in time, or its answer is not read in time. */
export async function serveInTime(request: IncomingMessage, response: ServerResponse, serve: () => Promise<void>, withinMs = LARGE_WITHIN_MS): Promise<void> {
  const cutOff = (isDone: () => boolean) => {
    const timer = setTimeout(() => void (isDone() || request.socket.destroy()), withinMs)
    response.once('close', () => clearTimeout(timer))
  }
  cutOff(() => request.complete)
  await serve()
  if (!response.closed) cutOff(() => response.closed)
}
