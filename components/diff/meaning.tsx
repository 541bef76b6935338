import type { DiffResult } from '@/lib/revisions/diff/diff-lines'
import { MeaningOnly } from './meaning-only'
import { sizeOf } from './size'

/** What a difference comes to, before any of it is shown: what changed in meaning, then how much and where. */
export function Meaning({ meaning, diff }: { meaning: readonly string[]; diff: DiffResult }) {
  return (
    <>
      <MeaningOnly meaning={meaning} />
      <p className={meaning.length > 0 ? 'diff-size' : 'diff-meaning'}>{sizeOf(diff)}</p>
    </>
  )
}
