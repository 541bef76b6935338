import type { Metadata } from 'next'
import { HealthView } from '@/components/health/health-view'
import { PageHead } from '@/components/site/page-head'
import { reviewHealth } from '@/lib/review/health'

export const metadata: Metadata = { title: 'How review goes' }

/** How long people wait here, and how often a decision was wrong: for everybody to see. */
export default async function HealthPage() {
  const health = await reviewHealth()
  return (
    <div className="page">
      <PageHead title="How review goes" />
      <p className="page-intro">What newcomers send waits for a moderator. This is how well that goes, in figures that anybody can reckon anew from the log.</p>
      <HealthView health={health} />
    </div>
  )
}
