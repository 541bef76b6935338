import { dayWords } from '@/components/site/time'
import type { Votes } from '@/lib/theories/votes'

/** From not at all on: would you have wanted it? */
export const WANTED_WORDS = ['Not at all', 'Rather not', 'Either way', 'Rather', 'Very much'] as const

const people = (count: number): string => (count === 1 ? 'One person' : `${count} people`)

/** What fans believe, in a line. What they think likely is never mixed with what they wish for. */
export function fansWords(votes: Votes | null): string {
  if (!votes) return 'Members say how likely they think it, and whether they would have wanted it.'
  const { count, likely, own, opens } = votes
  if (count.likely === 0) return own?.likely == null ? 'Nobody has said yet how likely it was.' : 'What you said waits to be counted.'
  const said = `${people(count.likely)} ${count.likely === 1 ? 'has' : 'have'} said how likely it was`
  if (likely) return `${said}: half of them ${Math.round(likely.median)} of 100 or more.`
  return opens ? `${said}; what they said shows from ${dayWords(opens)}.` : `${said}. You see it when you have said so yourself.`
}
