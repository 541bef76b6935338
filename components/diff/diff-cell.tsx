import type { Part } from '@/lib/revisions/diff/parts'

type Kind = 'same' | 'added' | 'removed' | 'changed'

const SIGN: Record<Kind, string> = { same: '', added: '+', removed: '−', changed: '±' }

/** One line of one side: number, sign, and its words.
 *  @param isTwin The line stands unchanged on the other side too, so it is read out once. */
export function DiffCell({ kind, line, parts, isTwin = false }: { kind: Kind; line: number; parts: readonly Part[]; isTwin?: boolean }) {
  return (
    <div className={`diff-cell diff-cell-${kind}${isTwin ? ' diff-cell-twin' : ''}`} aria-hidden={isTwin || undefined}>
      <span className="diff-line">
        <span className="visually-hidden">Line </span>
        {line}
      </span>
      <span className="diff-sign" aria-hidden="true">
        {SIGN[kind]}
      </span>
      {parts.map((part, i) => (
        <Words key={i} part={part} text={i === parts.length - 1 ? part.text.replace(/\r?\n$/, '') : part.text} isWhole={parts.length === 1} />
      ))}
    </div>
  )
}

function Words({ part, text, isWhole }: { part: Part; text: string; isWhole: boolean }) {
  if (part.op === 'same' || text === '') return text
  const Tag = part.op === 'added' ? 'ins' : 'del'
  return (
    <Tag className={isWhole ? 'whole' : undefined}>
      <span className="visually-hidden">{part.op === 'added' ? ' added: ' : ' removed: '}</span>
      {text}
      <span className="visually-hidden"> (end) </span>
    </Tag>
  )
}
