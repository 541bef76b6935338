import type { ReactNode } from 'react'
import type { Part } from '@/lib/revisions/diff/parts'

export type CellKind = 'same' | 'added' | 'removed' | 'changed' | 'moved'

const SIGN: Record<CellKind, string> = { same: '', added: '+', removed: '−', changed: '±', moved: '⇅' }

type Props = {
  kind: CellKind
  line: number
  parts: readonly Part[]
  /** The line stands unchanged on the other side too, so it is read out once. */
  isTwin?: boolean
  /** Said above the words. */
  note?: ReactNode
}

/** One line of one side, or a paragraph that was broken: number, sign, and its words. */
export function DiffCell({ kind, line, parts, isTwin = false, note }: Props) {
  return (
    <div className={`diff-cell diff-cell-${kind}${isTwin ? ' diff-cell-twin' : ''}`} aria-hidden={isTwin || undefined}>
      <span className="diff-line">
        <span className="visually-hidden">Line </span>
        {line}
      </span>
      <span className="diff-sign" aria-hidden="true">
        {SIGN[kind]}
      </span>
      {note && <span className="diff-note">{note}</span>}
      {parts.map((part, i) => (
        <Words key={i} part={part} text={i === parts.length - 1 ? part.text.replace(/(?:\r?\n)+$/, '') : part.text} isWhole={parts.length === 1} />
      ))}
    </div>
  )
}

function Words({ part, text, isWhole }: { part: Part; text: string; isWhole: boolean }) {
  if (part.op === 'same' || text === '') return text
  const Tag = part.op === 'added' ? 'ins' : 'del'
  const isBreak = !isWhole && text.includes('\n')
  return (
    <Tag className={isWhole ? 'whole' : undefined}>
      <span className="visually-hidden">{part.op === 'added' ? ' added: ' : ' removed: '}</span>
      {isBreak && <Break />}
      {text}
      <span className="visually-hidden"> (end) </span>
    </Tag>
  )
}

/** White space alone would show no mark. */
const Break = () => (
  <>
    <span aria-hidden="true">¶</span>
    <span className="visually-hidden">paragraph break </span>
  </>
)
