import type { Rank } from '@/lib/people/person'

/** What ranks are called, and what comes with them. */
export const RANK_WORDS: Record<Rank, { one: string; means: string }> = {
  newcomer: { one: 'Newcomer', means: 'edits wait for a moderator' },
  editor: { one: 'Editor', means: 'edits are published at once, and checked afterwards' },
  moderator: { one: 'Moderator', means: 'decides on edits, suspends newcomers and editors' },
  admin: { one: 'Admin', means: 'sets ranks, suspends anybody' },
}
