import type { Move } from '@/lib/revisions/diff/diff-lines'

/** Where a stretch that moved stands on the other side. Each of its two places leads to the other. */
export function MoveLink({ move: { block, line }, side }: { move: Move; side: 'before' | 'after' }) {
  const [here, there] = side === 'before' ? ['from', 'to'] : ['to', 'from']
  return (
    <a className="move-link" id={`moved-${block}-${here}`} href={`#moved-${block}-${there}`}>
      {side === 'before' ? `Moved to line ${line}` : `Moved from line ${line}`}
    </a>
  )
}
