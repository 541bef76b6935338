import { dayWords } from '@/components/site/time'
import type { FansLine } from '@/lib/theories/fans'
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

/** The same of one theory among several. */
export function lineWords(fans: FansLine | undefined): string {
  if (!fans || (fans.count === 0 && fans.own === null)) return 'Nobody has said yet how likely it was.'
  const { count, own, opens, median } = fans
  const said = count === 0 ? 'What you said waits to be counted.' : `${people(count)} ${count === 1 ? 'has' : 'have'} said how likely it was`
  if (count === 0) return said
  if (median !== null) return `${said}: half of them ${Math.round(median)} of 100 or more.`
  const voted = own === null ? 'You have not' : 'So have you'
  return `${said}. ${voted}${opens ? `; it shows from ${dayWords(opens)}` : ''}.`
}
