import { MINUTE } from '../clock'

/** How long an item is lent to one moderator. */
export const CLAIM_MS = 15 * MINUTE
