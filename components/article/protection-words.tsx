import { dayWords } from '@/components/site/time'
import type { ProtectionView } from '@/lib/pages/view'

/** Until when a page is protected and why, after the sentence that says how. */
export function ProtectionWords({ protection: { until, reason } }: { protection: ProtectionView }) {
  return (
    <>
      {until && ` Until ${dayWords(until)}.`}
      {reason && (
        <>
          {' '}
          Why: <q dir="auto">{reason}</q>
        </>
      )}
    </>
  )
}
