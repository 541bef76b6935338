import type { LogSight } from '../../log/sight'
import { boundsIn } from './horizon'

/** Stand in for the real ones where the mask is switched off: everything is safe. */
export const maySee = (): boolean => true
export const safeBounds = (_sight: LogSight): string[] => boundsIn({ ordinal: 0, last: 1, bounds: new Set() })
