import type { DiffRow as Row } from '@/lib/revisions/diff/diff-lines'
import { inlineParts } from '@/lib/revisions/diff/inline-parts'
import { DiffCell, type CellKind } from './diff-cell'
import { MoveLink } from './move-link'

type Props = { row: Row; /** It begins a stretch that moved, so it says where to. */ beginsMove: boolean }

/** Before at the left, after at the right; one below the other on a phone. */
export function SideRow({ row, beginsMove }: Props) {
  const { kind, before, after, shape } = row
  const kinds = sideKinds(row)
  return (
    <div className="diff-row">
      {before ? <DiffCell kind={kinds.before} {...before} isTwin={kind === 'same'} note={noteOf(row, 'before', beginsMove)} /> : <Nothing />}
      {after ? <DiffCell kind={kinds.after} {...after} note={shape ? undefined : noteOf(row, 'after', beginsMove)} /> : <Nothing />}
    </div>
  )
}

const Nothing = () => <div className="diff-cell diff-cell-none" />

function sideKinds({ kind, move }: Row): { before: CellKind; after: CellKind } {
  if (move) return { before: 'moved', after: 'moved' }
  return kind === 'changed' ? { before: 'removed', after: 'added' } : { before: kind, after: kind }
}

/** One column: a changed line once, with what went struck and what came underlined. */
export function InlineRow({ row, beginsMove }: Props) {
  const { kind, before, after, move } = row
  const side = after ?? before
  if (!side) return null
  const parts = kind === 'changed' && before && after ? inlineParts(before.parts, after.parts) : side.parts
  return (
    <div className="diff-row">
      <DiffCell kind={move ? 'moved' : kind} line={side.line} parts={parts} note={noteOf(row, after ? 'after' : 'before', beginsMove)} />
    </div>
  )
}

function noteOf({ shape, move }: Row, side: 'before' | 'after', beginsMove: boolean) {
  if (shape) return shape === 'split' ? 'One paragraph became several' : 'Several paragraphs became one'
  return move && beginsMove ? <MoveLink move={move} side={side} /> : undefined
}
