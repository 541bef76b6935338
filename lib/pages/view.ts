import type { Kind, TheoryFront } from '../spoilers/front'
import type { LinkView, PersonView, RecentRow, RevisionRow } from '../revisions/view'

/** What the pictures of a page need: masked, resolved and serialised; `html` is sanitised markup made by `lib/markdown`. */
export type Html = string

/** A numbered footnote: a citation or an author's own note. */
export type NoteView = { number: number; html: Html }
export type FactView = { id: string; name: string; html: Html }
export type RelationView = { id: string; type: string; other: LinkView; html: Html }
/** `on`: the page it leans on, and the words there. `changed`: what it leans on is another thing by now, or gone. */
export type EvidenceView = {
  id: string; side: 'for' | 'against' | 'context'; shows: Html; bears?: Html; quote?: string; translation?: string
  on?: LinkView & { said?: string }; changed?: true
  /** Answers to why it bears on the claim. */
  answers: { id: string; html: Html }[]
}

export type TheoryView = {
  claim: string
  type: string
  /** Nothing is named that would count against it, or it claims nothing. */
  headcanon: boolean
  falsifier?: string
  question?: LinkView
  /** Characters that its safe text links to, and episodes that it cites, in the order of the show. */
  characters: LinkView[]
  episodes: LinkView[]
  /** Who posed it, where that may be told, with those who posed what was merged into it; and when. */
  posed?: { people: PersonView[]; at: Date }
  /** What canon allows, and by which fact; null where nothing is safe to say yet. */
  canon: { verdict: 'compatible' | 'strained' | 'contradicted'; because?: Html } | null
  settlement: (Omit<NonNullable<TheoryFront['settlement']>, 'block'> & { marks: Html }) | null
  evidence: EvidenceView[]
  /** How things stand with the show; a season that will not come settles nothing. */
  showStatus?: string
}

/** What happens in an episode of a season that fans imagine: a theory that is so there, and words about it. */
export type BeatView = { id: string; theory?: LinkView; html: Html }
export type SeasonView = {
  /** Every episode of the board, empty ones too; one that was said twice has two outlines. */
  episodes: { number: number; outlines: { title?: string; html: Html }[]; beats: BeatView[] }[]
  posed?: TheoryView['posed']
}

/** A theory as its question lists it, with what canon and the makers say, as far as that is safe; `part` where it answers a question
 *  that is part of this one. */
export type AnswerView = LinkView & {
  id: number
  claim: string
  headcanon: boolean
  canon: { verdict: NonNullable<TheoryView['canon']>['verdict']; because?: string } | null
  settlement: Pick<NonNullable<TheoryFront['settlement']>, 'state' | 'rank'> | null
  part?: LinkView
}
/** Some of a question's theories in their order; `more`: the last of them, after which there are others. */
export type AnswersView = { rows: AnswerView[]; more?: string }

/** `ordinal`: its place in the show, where the reader has not watched as far; `choice`: what a form says who has watched it now. */
export type EpisodeView = { code: string; ordinal?: number; choice?: string; number: number; season: number; aired?: string; runtime?: string; previous?: LinkView; next?: LinkView }
export type SourceView = { key: string; publisher: string; author?: string; date?: string; url?: string }

/** Until when a page is protected, and why; null where it has no end, and where the reason is not safe or not said. */
export type ProtectionView = { until: Date | null; reason: string | null }
/** A picture and what is said of it; `picture` is null where it may not be shown. */
export type FileView = {
  /** Its id among the uploads. */
  media: string
  alt: string
  author: string
  source: string
  licence: { label: string; href?: string }
  isHidden: boolean
  /** It is the picture of an earlier revision, which is shown no more. */
  isEarlier: boolean
  picture: { src: string; full: string; width: number; height: number } | null
  about?: { type: string; bytes: number; width: number; height: number }
}
/** A picture in the list of all. */
export type FileRow = { title: string; href: string; alt: string; src: string; width: number; height: number }

export type ContentsEntry = { id: string; title: string; depth: number }

/** A page as one reader sees it. */
export type ArticleView = {
  id: number
  slug: string
  kind: Kind
  title: string
  /** Markup before the first heading, and from it on; every heading carries its id and `data-edit` with its section's id where it may be edited. */
  lead: Html
  body: Html
  contents: ContentsEntry[]
  facts: FactView[]
  relations: RelationView[]
  notes: NoteView[]
  theory?: TheoryView
  season?: SeasonView
  /** On a question's page: the theories that answer it, or a part of it. */
  answers?: AnswersView
  episode?: EpisodeView
  source?: SourceView
  file?: FileView
  /** The name by which the reader came, where it is not the title. */
  cameBy?: string
  revision: RevisionRow & { isHead: boolean }
  protection: 'open' | 'reviewed' | 'moderators'
  protectionView?: ProtectionView
  /** Of what it cites a moment for, how much was verified by people who heard it; as far as the reader sees. */
  checks?: { timed: number; verified: number }
  /** Nothing at all shows although the page has begun. */
  empty: boolean
  description: string
}

export type IndexRow = { title: string; href: string; line: string; code?: string; aired?: string; facts: { name: string; text: string }[] }

/** Rows under what they have in common; `title` is null where they have nothing. */
export type IndexGroup = { title: string | null; href?: string; rows: IndexRow[] }

export type SearchHit = { title: string; href: string; kind: Kind; alias?: string; section?: LinkView; snippet: Html }

/** `value`: what a form says who chooses it. */
export type HorizonOption = { ordinal: number; value: string; label: string; code: string | null }
export type HorizonView = { ordinal: number; last: number; chosen: boolean; words: string; options: HorizonOption[] }

export type { LinkView, PersonView, RecentRow, RevisionRow }
