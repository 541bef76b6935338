import type { ElementContent } from 'hast'
import type { EpisodeCode } from './bound'

export const KINDS = [
  'show', 'character', 'episode', 'theory', 'question', 'season', 'person', 'organisation', 'place', 'work', 'source', 'file', 'article',
] as const
export type Kind = (typeof KINDS)[number]

export const THEORY_TYPES = ['what-happened', 'what-would-have-happened', 'character', 'production'] as const
export const CANON_VERDICTS = ['compatible', 'strained', 'contradicted'] as const
export const SETTLEMENT_STATES = ['open', 'affirmed', 'denied', 'partly', 'unknowable'] as const
/** How near to the show whoever settles a theory stands, nearest first. */
export const SETTLEMENT_RANKS = ['episode', 'script', 'showrunner', 'actor', 'press'] as const
export const SIDES = ['for', 'against', 'context'] as const

/** Under which terms a picture may stand here. `quotation`: somebody's protected work, shown in part to speak about it. */
export const LICENCES = [
  'CC-BY-SA-4.0', 'CC-BY-4.0', 'CC-BY-SA-3.0', 'CC-BY-3.0', 'CC-BY-2.0', 'CC0-1.0', 'public-domain', 'permission', 'quotation',
] as const
export type Licence = (typeof LICENCES)[number]

/** A short text of the front matter: as written, as plain words, and as sanitised markup with symbolic links. */
export type Inline = { source: string; text: string; content: ElementContent[] }

export type From = EpisodeCode | '0'

export type AliasRow = { name: string; key: string; former: boolean; block: number }
export type FactRow = { id: string; name: string; value: Inline; until?: From; block: number }
export type RelationRow = { id: string; type: string; inverse: string; to: string; toKey: string; note?: Inline; until?: From; block: number }
/** `on`: the page it leans on, with the words that stand there, and the fact's id where they are its value. */
export type EvidenceRow = {
  id: string; side: (typeof SIDES)[number]; shows: Inline; bears?: Inline; quote?: string; translation?: string
  on?: { title: string; key: string; fact?: string; said?: string }; block: number
}
/** An answer to why a piece of evidence bears on the claim; `to` is the evidence's id. */
export type AnswerRow = { id: string; to: string; says: Inline; block: number }

/** An episode of a season that fans imagine: its number there, what it is called and what it is about. */
export type OutlineRow = { id: string; number: number; title?: string; line?: Inline; block: number }
/** What happens in such an episode, in the order of `place`: a theory that is so there, in words of its own. */
export type BeatRow = { id: string; episode: number; place?: number; theory?: { title: string; key: string }; words?: Inline; block: number }

export type SourceFront = { key: string; publisher: string; author?: string; date?: string; url?: string; safeFrom?: From; validUntil?: string }
export type EpisodeFront = { code: EpisodeCode; season?: number; number?: number; aired?: string; runtime?: string }
/** What a description page says of its picture: its id among the uploads, who made it, where it is from, and for those who do not see it. */
export type FileFront = { media: string; author: string; source: string; licence: Licence; alt: string }
export type TheoryFront = {
  claim: string
  type: (typeof THEORY_TYPES)[number]
  falsifier?: string
  question?: { title: string; key: string }
  canon?: { verdict: (typeof CANON_VERDICTS)[number]; because?: Inline; block: number }
  settlement?: { state: (typeof SETTLEMENT_STATES)[number]; by?: string; date?: string; rank?: (typeof SETTLEMENT_RANKS)[number]; block: number }
}

/** The data of a page, from its front matter; rows point at their block, which holds their bound. */
export type Front = {
  kind: Kind
  title: string
  key: string
  knownFrom: From
  defaultBound?: From
  aliases: AliasRow[]
  facts: FactRow[]
  relations: RelationRow[]
  evidence: EvidenceRow[]
  answers: AnswerRow[]
  /** Of a season: its episodes and their beats, as they are written. */
  episodes: OutlineRow[]
  beats: BeatRow[]
  source?: SourceFront
  episode?: EpisodeFront
  theory?: TheoryFront
  file?: FileFront
}
