/** The current time. The one place that asks, so that what depends on time can say so. */
export const now = (): Date => new Date()

export const SECOND = 1000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

export const later = (milliseconds: number): Date => new Date(Date.now() + milliseconds)
