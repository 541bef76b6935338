import { setTimeout as pause } from 'node:timers/promises'
import { attributePage, type Attribute, type Progress } from '@/lib/revisions/attribution/attribute-page'
import { haveFollowed, nextPublication, tellReaders } from '@/lib/revisions/attribution/outbox'

/** Between two steps through old pages, so that readers come first. */
const GIVE_WAY_MS = 20
/** Before another try, after trouble or where another instance is at the same page. */
const RETRY_MS = 2000

/** Works out who wrote what, in the background: pages just published at once, everything else in the order of the outbox. */
export class Attributor {
  /** Pages of which a publication was heard. */
  private readonly fresh = new Set<number>()
  private isBehind = false
  private wrote = false
  private stopped = false
  private working: Promise<void> | null = null
  private readonly stop = new AbortController()

  constructor(private readonly attribute: Attribute) {}

  /** Something was published: a page's id, or any word; null where something may have been missed. */
  hear(payload: string | null): void {
    if (payload === 'attributed') return
    if (payload !== null && /^\d{1,10}$/.test(payload)) this.fresh.add(Number(payload))
    this.isBehind = true
    this.working ??= this.work().finally(() => (this.working = null))
  }

  async close(): Promise<void> {
    this.stopped = true
    this.stop.abort()
    await this.working
  }

  private async work(): Promise<void> {
    while (!this.stopped && (this.fresh.size > 0 || this.isBehind || this.wrote)) {
      try {
        await this.next()
      } catch (problem) {
        if (this.stopped) return
        console.error('Who wrote what could not be worked out; it is tried again.', problem)
        await this.pause(RETRY_MS)
      }
    }
  }

  private async next(): Promise<void> {
    const [pageId] = this.fresh
    if (pageId !== undefined) {
      // Taken out first: a page that makes trouble must not hold up the others. The outbox still leads to it.
      this.fresh.delete(pageId)
      if ((await this.step(pageId)).state === 'more') this.fresh.add(pageId)
      if (this.fresh.size === 0) await this.tell()
    } else if (this.isBehind) await this.follow()
    else await this.tell()
  }

  private async follow(): Promise<void> {
    const ahead = await nextPublication()
    if (!ahead) {
      this.isBehind = false
      return
    }
    const { state, written } = await this.step(ahead.pageId)
    if (state === 'done') await haveFollowed(ahead)
    if (state === 'busy') await this.pause(RETRY_MS)
    else if (written > 0) await this.pause(GIVE_WAY_MS)
  }

  private async step(pageId: number): Promise<Progress> {
    const progress = await attributePage(pageId, this.attribute)
    if (progress.written > 0) this.wrote = true
    return progress
  }

  private async tell(): Promise<void> {
    if (!this.wrote) return
    this.wrote = false
    await tellReaders()
  }

  private async pause(milliseconds: number): Promise<void> {
    await pause(milliseconds, undefined, { signal: this.stop.signal, ref: false }).catch(() => undefined)
  }
}
