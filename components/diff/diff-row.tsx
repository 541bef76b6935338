import type { DiffRow as Row } from '@/lib/revisions/diff/diff-lines'
import { DiffCell } from './diff-cell'
import { inlineParts } from '@/lib/revisions/diff/inline-parts'

/** Before at the left, after at the right; one below the other on a phone. */
export function SideRow({ row: { kind, before, after } }: { row: Row }) {
  return (
    <div className="diff-row">
      {before ? <DiffCell kind={kind === 'changed' ? 'removed' : kind} {...before} isTwin={kind === 'same'} /> : <Nothing />}
      {after ? <DiffCell kind={kind === 'changed' ? 'added' : kind} {...after} /> : <Nothing />}
    </div>
  )
}

const Nothing = () => <div className="diff-cell diff-cell-none" />

/** One column: a changed line once, with what went struck and what came underlined. */
export function InlineRow({ row: { kind, before, after } }: { row: Row }) {
  const side = after ?? before
  if (!side) return null
  const parts = kind === 'changed' && before && after ? inlineParts(before.parts, after.parts) : side.parts
  return (
    <div className="diff-row">
      <DiffCell kind={kind} line={side.line} parts={parts} />
    </div>
  )
}
