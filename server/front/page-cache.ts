import { DropCache, type CacheLimits } from '@/lib/drop-cache'
import { weightOf, type Answer } from './answer'

const DEFAULT: CacheLimits = { entries: 5_000, bytes: 64 * 1024 * 1024 }

/** Whole answers kept for readers who are not signed in. Publishing drops them all. */
export class PageCache extends DropCache<Answer> {
  constructor(limits: CacheLimits = DEFAULT) {
    super(limits, weightOf)
  }
}
