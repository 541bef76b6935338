import type { ReactNode } from 'react'
import { WikiLink } from '@/components/site/wiki-link'
import type { BoardOdds as Odds } from '@/lib/theories/board-at-odds'

/** Where the beats of a season do not fit together. */
export function BoardOdds({ odds }: { odds: Odds[] }) {
  if (odds.length === 0) return null
  return (
    <section className="at-odds" aria-label="Conflicts between beats">
      <h2 className="section-title">This does not fit together</h2>
      <ul>
        {odds.map((each, i) => (
          <li key={i}>
            {wordsOf(each)}
          </li>
        ))}
      </ul>
    </section>
  )
}

function wordsOf(odds: Odds): ReactNode {
  const one = <WikiLink link={odds.one} />
  switch (odds.kind) {
    case 'rivals': return <>{one} and <WikiLink link={odds.two} /> compete: not both can be so ({episodesOf(odds.at)}).</>
    case 'needs-later': return <>{one} depends on <WikiLink link={odds.two} />, which comes only later ({episodesOf(odds.at)}).</>
    case 'needs-missing': return <>{one} depends on <WikiLink link={odds.two} />, which is in no episode ({episodesOf(odds.at)}).</>
    case 'contradicted': return <>Canon contradicts {one} ({episodesOf(odds.at)}).</>
    case 'denied': return <>The makers have denied {one} ({episodesOf(odds.at)}).</>
  }
}

function episodesOf([one, two]: readonly number[]): string {
  return two === undefined || one === two ? `episode ${one}` : `episodes ${one} and ${two}`
}
