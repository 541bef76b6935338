import { inTransaction, isTaken } from '../db/transaction'
import { recordAct } from '../log/record'
import { err, ok, type Result } from '../result'
import { createAccount, prepareAccount, TAKEN, type FieldProblem, type Joining } from './account'
import { afterwards } from './afterwards'
import { sendConfirmation } from './confirm-email'
import { isAnswered } from './join-questions'
import { openSession } from './session'
import { joinQuestions } from './site'

/** Somebody who just came in. */
export type Entered = { memberId: number; session: string }

/** The question that was asked, by its words, and what was answered. */
export type Answered = { question: string; answer: string }

async function problemOf({ question, answer }: Answered): Promise<FieldProblem | null> {
  const questions = await joinQuestions()
  if (questions.length === 0) return null
  const asked = questions.find(({ ask }) => ask === question)
  if (!asked) return { field: 'answer', message: 'This question is not asked any more. Here is another.' }
  return isAnswered(asked, answer) ? null : { field: 'answer', message: 'That is not it. Look it up if you like; this only keeps machines out.' }
}

/** Make an account and sign its owner in. The answer is the same whether or not the e-mail address belongs to somebody
 *  already; only the letter that goes to it differs. */
export async function join(joining: Joining, answered: Answered = { question: '', answer: '' }): Promise<Result<Entered, FieldProblem[]>> {
  const ready = await prepareAccount(joining)
  const unanswered = await problemOf(answered)
  if (!ready.ok || unanswered) return err([...(ready.ok ? [] : ready.error), ...(unanswered ? [unanswered] : [])])
  try {
    const joined = await inTransaction<Entered, FieldProblem[]>(async (tx) => {
      const memberId = await createAccount(tx, ready.value, 'newcomer')
      await recordAct(tx, { actorId: memberId, act: 'member.join', memberId, bound: '0' })
      return ok({ memberId, session: await openSession(tx, memberId) })
    })
    if (joined.ok) afterwards(() => sendConfirmation(joined.value.memberId, ready.value.email))
    return joined
  } catch (problem) {
    if (isTaken(problem)) return err([TAKEN])
    throw problem
  }
}
