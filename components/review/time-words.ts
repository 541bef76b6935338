import type { WaitingTime } from '@/lib/review/waiting-time'

/** Where one's proposal stands, and how long such things take lately. */
export function timeWords({ before, isMore, lately }: WaitingTime): string {
  const place = before === 0 ? 'It is the next to be looked at.' : before === 1 ? 'One other comes before it.' : `${isMore ? `At least ${before}` : before} others come before it.`
  return lately === null ? place : `${place} Lately half of all first answers came within ${duration(lately.median)}, nine in ten within ${duration(lately.ninth)}.`
}

const STEPS: [string, number][] = [['day', 86_400], ['hour', 3_600], ['minute', 60]]

/** A length of time in its largest whole unit, rounded up: “3 hours”. */
export function duration(seconds: number): string {
  const [unit, length] = STEPS.find(([, each]) => seconds > each) ?? ['minute', 60]
  const count = Math.max(1, Math.ceil(seconds / length))
  return count === 1 ? (unit === 'hour' ? 'an hour' : `a ${unit}`) : `${count} ${unit}s`
}
