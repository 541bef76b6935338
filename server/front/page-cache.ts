import { weightOf, type Answer } from './answer'

type Limits = { entries: number; bytes: number }

const DEFAULT: Limits = { entries: 5_000, bytes: 64 * 1024 * 1024 }

/** Answers kept in memory, the least recently read going first when it is full. Publishing drops them all. */
export class PageCache {
  private readonly kept = new Map<string, Answer>()
  private bytes = 0
  private drops = 0
  private open = true

  constructor(private readonly limits: Limits = DEFAULT) {}

  get(key: string): Answer | undefined {
    const found = this.kept.get(key)
    if (!found) return undefined
    this.kept.delete(key)
    this.kept.set(key, found)
    return found
  }

  /** The state of the wiki before an answer is made, to be shown with `fill`. */
  get moment(): number {
    return this.drops
  }

  /** Keep an answer, unless something was published since `moment`: it may show what was there before. */
  fill(key: string, answer: Answer, moment: number): void {
    if (!this.open || moment !== this.drops || weightOf(answer) > this.limits.bytes / 8) return
    this.remove(key)
    this.kept.set(key, answer)
    this.bytes += weightOf(answer)
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= this.limits.entries && this.bytes <= this.limits.bytes) break
      this.remove(oldest)
    }
  }

  /** Forget everything; answers under way are not kept either. */
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
    this.bytes -= weightOf(found)
  }
}
