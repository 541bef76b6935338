/** Bytes of large bodies that are taken in at one time, all together. A body is held several times over while it is read. */
export const INTAKE_BYTES = 40 * 1024 * 1024
/** Smaller ones are not counted: they are what everybody sends. */
export const COUNTED_FROM_BYTES = 512 * 1024

export const INTAKE_FULL = {
  status: 503,
  words: 'So much is being sent to this wiki at this moment that it takes nothing large for a minute. Go back: what you wrote is still in the form. Then send it again.',
} as const

/** Keeps large bodies from filling the memory: what finds no room is refused before any of it is read. */
export class Intake {
  private taken = 0
  constructor(private readonly room = INTAKE_BYTES) {}

  /** @returns what gives the room back, once; null where there is none */
  take(bytes: number): (() => void) | null {
    if (bytes < COUNTED_FROM_BYTES) return () => undefined
    if (this.taken + bytes > this.room) return null
    this.taken += bytes
    let isBack = false
    return () => {
      if (!isBack) this.taken -= bytes
      isBack = true
    }
  }
}
