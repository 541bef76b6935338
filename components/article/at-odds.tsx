import { Fragment, type ReactNode } from 'react'
import { WikiLink } from '@/components/site/wiki-link'
import type { AtOdds as Contradiction } from '@/lib/theories/at-odds'

const WORDS: Record<Contradiction['kind'], (one: ReactNode, two: ReactNode) => ReactNode> = {
  'needs-denied': (one) => <>It depends on {one}, which the makers have denied.</>,
  'needs-contradicted': (one) => <>It depends on {one}, which canon contradicts.</>,
  'needs-rival': (one) => <>It depends on {one}, and competes with it.</>,
  'needs-rivals': (one, two) => <>It depends on both {one} and {two}, which compete.</>,
  'rivals-affirmed': (one) => <>The makers have affirmed both it and {one}, although the two compete.</>,
}

/** Where a theory and those it is linked to cannot all be so. */
export function AtOdds({ contradictions }: { contradictions: Contradiction[] }) {
  if (contradictions.length === 0) return null
  return (
    <section className="at-odds" aria-label="Contradictions">
      <h2 className="section-title">This does not fit together</h2>
      <ul>
        {contradictions.map(({ kind, with: [one, two] }) => (
          <li key={`${kind} ${one!.href} ${two?.href ?? ''}`}>
            <Fragment>{WORDS[kind](<WikiLink link={one!} />, two && <WikiLink link={two} />)}</Fragment>
          </li>
        ))}
      </ul>
    </section>
  )
}
