/** Somebody as far as what is hidden asks: their rank, where it counts. */
export type Standing = { rank?: string; suspended?: boolean }

/** The audiences of what is hidden from somebody: what is for moderators is shown to admins too. */
export function hiddenAudiences({ rank, suspended }: Standing): string[] {
  if (suspended || (rank !== 'moderator' && rank !== 'admin')) return ['moderators', 'admins']
  return rank === 'admin' ? [] : ['admins']
}
