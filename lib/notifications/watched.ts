/** What somebody hears of a thing that they watch, by act of the log, and how it is counted. Whatever else is in the log is told to
 *  nobody who only watches. */
export const WATCHED = {
  'page.edit': 'edit', 'page.undo': 'edit', 'page.revert': 'edit', 'page.rollback': 'edit',
  'page.rename': 'rename', 'page.settle': 'settlement', 'page.delete': 'deletion', 'page.merge': 'deletion', 'page.restore': 'restoration',
  'page.create': 'theory', 'theory.evidence-changed': 'evidence', 'comment.post': 'comment',
} as const satisfies Record<string, string>

export type Happening = (typeof WATCHED)[keyof typeof WATCHED]

/** Told on the page that they happened to. A page that is watched is there already: a creation is told on the question it answers. */
export const ON_THE_PAGE = Object.keys(WATCHED).filter((act) => act !== 'page.create')

/** Known to whoever knows of the page, as the log tells it; the bound of such an act is that of its words. */
export const KNOWN_WITH_THE_PAGE = ['page.delete', 'page.merge']

export const happeningOf = (act: string): Happening => WATCHED[act as keyof typeof WATCHED]

const NOUNS: Record<Happening, readonly [one: string, more: string]> = {
  edit: ['edit', 'edits'], comment: ['comment', 'comments'], theory: ['new theory', 'new theories'], rename: ['new title', 'new titles'],
  settlement: ['settlement', 'settlements'], evidence: ['change of what its evidence leans on', 'changes of what its evidence leans on'],
  deletion: ['deletion', 'deletions'], restoration: ['restoration', 'restorations'],
}

/** In this order whatever happened is counted. */
const SAID = Object.keys(NOUNS) as Happening[]

/** “3 edits and 2 comments”. */
export function countWords(counts: Partial<Record<Happening, number>>): string {
  const said = SAID.flatMap((kind) => (counts[kind] ? [`${counts[kind]} ${NOUNS[kind][counts[kind] === 1 ? 0 : 1]}`] : []))
  return said.length < 2 ? said.join('') : `${said.slice(0, -1).join(', ')} and ${said.at(-1)!}`
}

/** What somebody did, after their name. */
export const DONE_WORDS: Record<Happening, string> = {
  edit: 'edited it', comment: 'wrote a comment', theory: 'posed a theory', rename: 'gave it another title', settlement: 'said how it was settled',
  evidence: 'changed what a piece of its evidence leans on', deletion: 'deleted it', restoration: 'brought it back',
}
