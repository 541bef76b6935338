import { dayWords } from '@/components/site/time'
import type { BlockAct } from '@/lib/people/blocks'
import { paths } from '@/lib/web/paths'
import { blockedFrom } from './block-words'

type Block = { id: number; whole: boolean; acts: BlockAct[]; until: Date | null }

/** What somebody may not do now, each with the address where it is explained and appealed against. */
export function BlockList({ blocks, isOwn }: { blocks: readonly Block[]; isOwn: boolean }) {
  if (blocks.length === 0) return null
  return (
    <ul className="text-list">
      {blocks.map((block) => (
        <li key={block.id}>
          <a href={paths.block(block.id)}>
            {isOwn ? 'You are' : 'Is'} {block.whole ? 'suspended' : 'blocked'}
          </a>
          : may not {blockedFrom(block)}{block.until && `, until ${dayWords(block.until)}`}.{isOwn && ' You read there why, and can appeal.'}
        </li>
      ))}
    </ul>
  )
}
