import type { LinkView } from '../revisions/view'

export type Verdicts = { canon: string | null; settlement: string | null }
/** Another theory that this one is linked to, as far as a reader may know. `links`: how this one stands to it. */
export type LinkedTheory = Verdicts & { pageId: number; link: LinkView; links: ReadonlySet<string>; /** Those it competes with. */ rivals: ReadonlySet<number> }

/** One way in which linked theories cannot all be so; `with` are the others. */
export type AtOdds = { kind: 'needs-denied' | 'needs-contradicted' | 'needs-rival' | 'needs-rivals' | 'rivals-affirmed'; with: LinkView[] }

/** Where a theory and those it is linked to contradict one another. */
export function atOdds(own: Verdicts, others: readonly LinkedTheory[]): AtOdds[] {
  const needed = others.filter(({ links }) => links.has('depends on'))
  const rivals = others.filter(({ links }) => links.has('competes with'))
  const all = (kind: AtOdds['kind'], found: readonly LinkedTheory[]): AtOdds[] => found.map(({ link }) => ({ kind, with: [link] }))
  const pairs = needed.flatMap((one, i) => needed.slice(i + 1).filter(({ pageId }) => one.rivals.has(pageId)).map((two): AtOdds => ({ kind: 'needs-rivals', with: [one.link, two.link] })))
  return [
    ...all('needs-denied', needed.filter(({ settlement }) => settlement === 'denied')),
    ...all('needs-contradicted', needed.filter(({ canon }) => canon === 'contradicted')),
    ...all('needs-rival', needed.filter(({ links }) => links.has('competes with'))),
    ...pairs,
    ...all('rivals-affirmed', own.settlement === 'affirmed' ? rivals.filter(({ settlement }) => settlement === 'affirmed') : []),
  ]
}
