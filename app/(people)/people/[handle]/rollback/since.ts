import { DAY, HOUR } from '@/lib/clock'

/** Since when, as the address says it. */
export const SINCE = { hour: HOUR, day: DAY, week: 7 * DAY, month: 30 * DAY } as const
export const SINCE_WORDS: Record<string, string> = { hour: 'The last hour', day: 'The last day', week: 'The last week', month: 'The last 30 days', all: 'Everything' }

/** The moment that a choice means; a day of the past where it is one. */
export function sinceOf(asked: string | undefined, now: Date): Date | null {
  if (asked === 'all') return new Date(0)
  if (asked && Object.hasOwn(SINCE, asked)) return new Date(now.getTime() - SINCE[asked as keyof typeof SINCE])
  return null
}
