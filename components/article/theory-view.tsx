import type { ReactNode } from 'react'
import { Markup } from '@/components/site/markup'
import { Static } from '@/components/site/static'
import { WikiLink } from '@/components/site/wiki-link'
import type { TheoryView as View } from '@/lib/pages/view'
import { Evidence } from './evidence'
import { TheoryHead } from './theory-head'
import { settlementWords, TYPE_WORDS, VERDICT_WORDS } from './theory-words'

type Props = {
  theory: View
  /** Where the reader may propose how the makers settled it. */
  settleAt?: string
  /** Of its page, where its evidence can be added to. */
  addTo?: string
  /** What fans believe, in words; their votes stand below. */
  fans: ReactNode
  children?: ReactNode
}

const UNFALSIFIED = 'A headcanon: nothing is named that would count against it.'
const UNCLAIMED = 'A headcanon all the same: it asks or wonders, and claims nothing that could be weighed.'

/** A theory's claim as a title page, its three answers as three plain lines, and the evidence on both sides. */
export function TheoryView({ theory, settleAt, addTo, fans, children }: Props) {
  const { claim, type, headcanon, question, falsifier, canon, settlement, evidence, showStatus } = theory
  return (
    <>
      <Static className="claim">
        <blockquote>{claim}</blockquote>
        <p>
          {TYPE_WORDS[type] ?? type}
          {question && (
            <>
              . An answer to <WikiLink link={question} />
            </>
          )}
        </p>
        <TheoryHead theory={theory} />
      </Static>
      <dl className="answers">
        <div>
          <dt>Does canon allow it?</dt> <dd>{canon ? <Verdict canon={canon} /> : 'Nothing that you have seen says.'}</dd>
        </div>
        <div>
          <dt>Have the makers settled it?</dt> <dd>
            {settlementWords(settlement)}
            {settlement && <Markup as="span" html={settlement.marks} />} {showStatus}
            {settleAt && (
              <>
                {' '}
                <a href={settleAt}>Propose an answer</a>
              </>
            )}
          </dd>
        </div>
        <div>
          <dt>What do fans believe?</dt> <dd>{fans}</dd>
        </div>
        <div>
          <dt>What would count against it?</dt> <dd>{falsifier}{headcanon && <>{falsifier && ' '}{falsifier ? UNCLAIMED : UNFALSIFIED}</>}</dd>
        </div>
      </dl>
      {children}
      <Evidence evidence={evidence} slug={addTo} />
    </>
  )
}

function Verdict({ canon }: { canon: NonNullable<View['canon']> }) {
  if (!canon.because) return `${VERDICT_WORDS[canon.verdict]}.`
  return (
    <>
      {VERDICT_WORDS[canon.verdict]}: <Markup as="span" html={canon.because} />
    </>
  )
}
