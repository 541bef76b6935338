import type { ScorePart } from '@/lib/review/score'
import { pointsWords } from './queue-words'

/** Why something stands where it does in the queue, beside its age. */
export function ScoreParts({ parts }: { parts: readonly ScorePart[] }) {
  if (parts.length === 0) return null
  return (
    <ul className="score-parts" aria-label="Why it stands here in the queue">
      {parts.map((part) => (
        <li key={part.words} className={part.points >= 4 ? 'score-part weighs' : 'score-part'}>
          {part.words} <span className="points">{pointsWords(part)}</span>
        </li>
      ))}
    </ul>
  )
}
