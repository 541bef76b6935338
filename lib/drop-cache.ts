export type CacheLimits = { entries: number; bytes: number }

/** Things kept in memory, the least recently read going first when it is full; all of them dropped at once when something that
 *  they show may have changed. */
export class DropCache<Value> {
  private readonly kept = new Map<string, Value>()
  private bytes = 0
  private drops = 0
  private open = true

  /** @param weigh the bytes of one */
  constructor(private readonly limits: CacheLimits, private readonly weigh: (value: Value) => number) {}

  get(key: string): Value | undefined {
    const found = this.kept.get(key)
    if (!found) return undefined
    this.kept.delete(key)
    this.kept.set(key, found)
    return found
  }

  /** The state of the wiki before something is made, to be shown with `fill`. */
  get moment(): number {
    return this.drops
  }

  /** Keep it, unless something was published since `moment`: it may show what was there before. */
  fill(key: string, value: Value, moment: number): void {
    if (!this.open || moment !== this.drops || this.weigh(value) > this.limits.bytes / 8) return
    this.remove(key)
    this.kept.set(key, value)
    this.bytes += this.weigh(value)
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= this.limits.entries && this.bytes <= this.limits.bytes) break
      this.remove(oldest)
    }
  }

  /** Forget everything; what is under way is not kept either. */
  drop(): void {
    this.drops += 1
    this.kept.clear()
    this.bytes = 0
  }

  /** Keep nothing until `resume`: we would not hear of a change. */
  pause(): void {
    this.open = false
    this.drop()
  }

  resume(): void {
    this.drop()
    this.open = true
  }

  get size(): number {
    return this.kept.size
  }

  private remove(key: string): void {
    const found = this.kept.get(key)
    if (!found) return
    this.kept.delete(key)
    this.bytes -= this.weigh(found)
  }
}
