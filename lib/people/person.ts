import type { BlockScope } from './blocks'

export const RANKS = ['newcomer', 'editor', 'moderator', 'admin'] as const
export type Rank = (typeof RANKS)[number]

export type Anonymous = { kind: 'anonymous' }
/** A signed-in person whose account was checked on this request. */
export type Member = { kind: 'member'; id: number; handle: string; rank: Rank; suspended: boolean; /** What they may not do now, where there is anything. */ blocks?: BlockScope[] }
export type Person = Anonymous | Member

export const isAtLeast = (person: Person, rank: Rank): boolean =>
  person.kind === 'member' && !person.suspended && RANKS.indexOf(person.rank) >= RANKS.indexOf(rank)

export const isModerator = (person: Person): boolean => isAtLeast(person, 'moderator')
export const isEditor = (person: Person): boolean => isAtLeast(person, 'editor')
export const isAdmin = (person: Person): boolean => isAtLeast(person, 'admin')
