import { Markup } from '@/components/site/markup'
import type { EvidenceView } from '@/lib/pages/view'
import { paths } from '@/lib/web/paths'

const SIDES = { for: 'For', against: 'Against', context: null } as const

/** For and against as two equal columns. The list alternates, and so do they on a phone. */
export function Evidence({ evidence, slug }: { evidence: EvidenceView[]; /** Of its page, where rows can be talked about. */ slug?: string }) {
  const sides = alternate(evidence)
  const context = evidence.filter((row) => row.side === 'context')
  if (evidence.length === 0) return null
  return (
    <section className="evidence" aria-label="Evidence">
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
    </section>
  )
}

function Row({ row: { id, side, shows, bears, quote }, slug }: { row: EvidenceView; slug?: string }) {
  return (
    <li className={`evidence-${side}`}>
      {SIDES[side] && <span className="evidence-side">{SIDES[side]}</span>}
      <Markup html={shows} />
      {quote && <blockquote>“{quote}”</blockquote>}
      {bears && (
        <p className="bears">
          So: <Markup as="span" html={bears} />
        </p>
      )}
      {slug && <p className="evidence-talk"><a href={paths.talk(slug, { evidence: id })}>Discuss this<span className="visually-hidden"> row of the evidence</span></a></p>}
    </li>
  )
}

/** One for, one against, as long as there are both. */
function alternate(evidence: EvidenceView[]): EvidenceView[] {
  const pro = evidence.filter((row) => row.side === 'for')
  const contra = evidence.filter((row) => row.side === 'against')
  return Array.from({ length: Math.max(pro.length, contra.length) }, (_, i) => [pro[i], contra[i]]).flat().filter((row) => row !== undefined)
}
