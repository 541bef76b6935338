import { Markup } from '@/components/site/markup'
import { Static } from '@/components/site/static'
import { WikiLink } from '@/components/site/wiki-link'
import type { EvidenceView } from '@/lib/pages/view'
import { paths } from '@/lib/web/paths'

const SIDES = { for: 'For', against: 'Against', context: null } as const

type Props = { evidence: EvidenceView[]; /** Of the theory, where its evidence can be added to and answered. */ slug?: string }

/** For and against as two equal columns. The list alternates, and so do they on a phone. */
export function Evidence({ evidence, slug }: Props) {
  const sides = alternate(evidence)
  const context = evidence.filter((row) => row.side === 'context')
  if (evidence.length === 0 && slug === undefined) return null
  return (
    <Static as="section" className="evidence" aria-label="Evidence">
      {sides.length > 0 && (
        <>
          <div className="evidence-heads" aria-hidden="true">
            <span>For</span>
            <span>Against</span>
          </div>
          <ul className="evidence-list">
            {sides.map((row) => (
              <Row key={row.id} row={row} slug={slug} />
            ))}
          </ul>
        </>
      )}
      {context.length > 0 && (
        <>
          <h2 className="evidence-title">To bear in mind</h2>
          <ul className="evidence-context">
            {context.map((row) => (
              <Row key={row.id} row={row} slug={slug} />
            ))}
          </ul>
        </>
      )}
      {slug !== undefined && (
        <p className="evidence-add">
          {evidence.length === 0 && 'Nobody has brought any evidence that is safe for you. '}
          <a href={paths.evidence(slug)}>Add evidence</a> <a href={paths.poseTheory(slug)}>Fork this theory</a> <a href={paths.linkTheory(slug)}>Link it to another</a>
        </p>
      )}
    </Static>
  )
}

function Row({ row: { id, side, shows, bears, quote, translation, on, changed, answers }, slug }: { row: EvidenceView; slug?: string }) {
  return (
    <li className={`evidence-${side}`} id={`evidence-${id}`}>
      {SIDES[side] && <span className="evidence-side">{SIDES[side]}</span>}
      {changed && <p className="evidence-changed">Evidence changed: what this leans on is no longer what it was.</p>}
      <Markup html={shows} />
      {quote && (
        <blockquote>
          “{quote}”{translation && <span className="translation"> (“{translation}”)</span>}
        </blockquote>
      )}
      {bears && (
        <p className="bears">
          So: <Markup as="span" html={bears} />
        </p>
      )}
      {answers.map((answer) => (
        <p key={answer.id} className="bears">
          But: <Markup as="span" html={answer.html} />
        </p>
      ))}
      {on && (
        <p className="leans-on">
          Leans on <WikiLink link={on} />
          {on.said && `: “${on.said}”`}
        </p>
      )}
      {slug !== undefined && (
        <p className="evidence-do">
          <a href={paths.evidence(slug, { answer: id })}>Answer</a> <a href={paths.evidence(slug, { row: id })}>Change</a> <a href={paths.talk(slug, { evidence: id })}>Discuss<span className="visually-hidden"> this row of the evidence</span></a>
        </p>
      )}
    </li>
  )
}

/** One for, one against, as long as there are both. */
function alternate(evidence: EvidenceView[]): EvidenceView[] {
  const pro = evidence.filter((row) => row.side === 'for')
  const contra = evidence.filter((row) => row.side === 'against')
  return Array.from({ length: Math.max(pro.length, contra.length) }, (_, i) => [pro[i], contra[i]]).flat().filter((row) => row !== undefined)
}
