import { Diff } from '@/components/diff/diff'
import { PressForm } from '@/components/forms/press-form'
import { Notice } from '@/components/site/notice'
import type { Suggestion } from '@/lib/review/suggestion'
import type { DecisionAction } from './decision-state'

type Props = { suggestion: Suggestion; /** For its author. */ take: { action: DecisionAction; id: number } | null }

/** The text that a moderator suggests instead, against what was sent, and one press to take it. */
export function SuggestedText({ suggestion, take }: Props) {
  return (
    <section className="suggested">
      <h2>{take ? 'A moderator suggests this text' : 'Suggested to its author'}</h2>
      {suggestion.kind === 'shown' ? <Diff diff={suggestion.diff} view="inline" /> : <Notice>It tells more than you have watched. You can take it unseen, or go on with your own.</Notice>}
      {take && <PressForm action={take.action} fields={{ id: take.id }} quiet={false}>Take it</PressForm>}
    </section>
  )
}
