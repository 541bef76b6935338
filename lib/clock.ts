/** The current time. The one place that asks, so that what depends on time can say so. */
export const now = (): Date => new Date()

/** The day in UTC, as year-month-day. */
export const today = (): string => now().toISOString().slice(0, 10)

/** Whether a day, as year-month-day, is over in UTC. */
export const isOver = (day: string): boolean => day < today()

export const SECOND = 1000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

export const later = (milliseconds: number): Date => new Date(Date.now() + milliseconds)
