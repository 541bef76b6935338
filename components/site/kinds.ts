import type { Kind } from '@/lib/spoilers/front'

/** What a kind of page is called, one and many. */
export const KIND_WORDS: Record<Kind, { one: string; many: string }> = {
  show: { one: 'Show', many: 'Shows' },
  character: { one: 'Character', many: 'Characters' },
  episode: { one: 'Episode', many: 'Episodes' },
  theory: { one: 'Theory', many: 'Theories' },
  question: { one: 'Question', many: 'Questions' },
  season: { one: 'Season two as fans see it', many: 'Seasons as fans see them' },
  person: { one: 'Person', many: 'Cast and crew' },
  organisation: { one: 'Organisation', many: 'Organisations' },
  place: { one: 'Place', many: 'Places' },
  work: { one: 'Work', many: 'Works' },
  source: { one: 'Source', many: 'Sources' },
  file: { one: 'Picture', many: 'Pictures' },
  article: { one: 'Article', many: 'Articles' },
}

/** Kinds with an index of their own. */
export const INDEXED: readonly Kind[] = ['episode', 'character', 'organisation', 'place', 'work', 'theory', 'question', 'person', 'file']
