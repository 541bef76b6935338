import { now } from '../../clock'

type Entry<Value> = { value: Value; weight: number; until: number }

/** Results kept for pairs of texts, the least lately asked for dropped first when they weigh too much together.
 *  A key names the two texts themselves, so that a kept result is the same for whoever may see both. */
export class KeptPairs<Value> {
  private readonly entries = new Map<string, Entry<Value>>()
  private weight = 0

  /** @param most weight of all together; one that weighs more than a quarter of it is not kept */
  constructor(private readonly most: number) {}

  get size(): number {
    return this.entries.size
  }

  get(key: string): Value | null {
    const entry = this.entries.get(key)
    if (!entry) return null
    this.drop(key, entry)
    if (entry.until <= now().getTime()) return null
    this.put(key, entry)
    return entry.value
  }

  /** @param forMs how long it may be given out, where it is not the best answer there could be */
  keep(key: string, value: Value, weight: number, forMs = Infinity): void {
    const known = this.entries.get(key)
    if (known) this.drop(key, known)
    if (weight > this.most / 4) return
    this.put(key, { value, weight, until: now().getTime() + forMs })
    for (const [oldest, entry] of this.entries) {
      if (this.weight <= this.most) break
      this.drop(oldest, entry)
    }
  }

  private put(key: string, entry: Entry<Value>): void {
    this.entries.set(key, entry)
    this.weight += entry.weight
  }

  private drop(key: string, entry: Entry<Value>): void {
    this.entries.delete(key)
    this.weight -= entry.weight
  }
}
