import { WikiLink } from '@/components/site/wiki-link'
import type { AnswerView } from '@/lib/pages/view'

export const ANSWERS_ID = 'theories-that-answer-it'

/** The theories a question gathers, each with its claim. One that answers a smaller question says which. */
export function QuestionAnswers({ answers }: { answers: AnswerView[] }) {
  return (
    <section aria-labelledby={ANSWERS_ID}>
      <h2 className="section-title" id={ANSWERS_ID}>
        Theories that answer it
      </h2>
      <ul className="index-list">
        {answers.map((answer) => (
          <li key={answer.href}>
            <h3 className="index-title">
              <WikiLink link={answer} />
            </h3>
            <p className="index-line">{answer.claim}</p>
            {answer.part && (
              <p className="index-facts">
                <span>
                  Answers <WikiLink link={answer.part} />
                </span>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
