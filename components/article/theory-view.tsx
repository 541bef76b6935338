import type { ReactNode } from 'react'
import { Markup } from '@/components/site/markup'
import { WikiLink } from '@/components/site/wiki-link'
import type { TheoryView as View } from '@/lib/pages/view'
import { Evidence } from './evidence'
import { settlementWords, TYPE_WORDS, VERDICT_WORDS } from './theory-words'

type Props = {
  theory: View
  /** Where the reader may propose how the makers settled it. */
  settleAt?: string
  /** The page whose rows can be talked about one by one. */
  discussAt?: string
  /** What fans believe, in words; their votes stand below. */
  fans: ReactNode
  children?: ReactNode
}

/** A theory's claim as a title page, its three answers as three plain lines, and the evidence on both sides. */
export function TheoryView({ theory, settleAt, discussAt, fans, children }: Props) {
  const { claim, type, question, falsifier, canon, settlement, evidence, showStatus } = theory
  return (
    <>
      <div className="claim">
        <blockquote>{claim}</blockquote>
        <p>
          {TYPE_WORDS[type] ?? type}
          {question && (
            <>
              . An answer to <WikiLink link={question} />
            </>
          )}
        </p>
      </div>
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
        {falsifier && (
          <div>
            <dt>What would count against it?</dt> <dd>{falsifier}</dd>
          </div>
        )}
      </dl>
      {children}
      <Evidence evidence={evidence} slug={discussAt} />
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
