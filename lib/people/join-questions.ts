import { foldWords } from '../fold'

/** A question that whoever joins answers, about the show itself, and what counts as its answer. */
export type JoinQuestion = { ask: string; answers: string[] }

export const MOST_QUESTIONS = 20
const LONGEST = 200

/** Compares answers without regard to case, accents, marks and spaces around. */
export const foldAnswer = (answer: string): string => foldWords(answer).trim()

export const isAnswered = ({ answers }: JoinQuestion, answer: string): boolean => foldAnswer(answer) !== '' && answers.some((each) => foldAnswer(each) === foldAnswer(answer))

/** Questions as an admin writes them, one a line: `Question? = answer; another answer`. @returns the lines that are none, from 1 */
export function readQuestions(text: string): { questions: JoinQuestion[]; wrong: number[] } {
  const lines = text.split(/\r?\n/).map((line, i) => ({ n: i + 1, line: line.trim() })).filter(({ line }) => line !== '')
  const read = lines.map(({ n, line }) => {
    const [ask = '', rest = ''] = line.split(/\s*=\s*(.*)/s)
    const answers = rest.split(';').map((answer) => answer.trim()).filter((answer) => foldAnswer(answer) !== '')
    return { n, question: ask.length > 0 && ask.length <= LONGEST && answers.length > 0 && rest.length <= LONGEST ? { ask, answers } : null }
  })
  return { questions: read.flatMap(({ question }) => question ?? []), wrong: read.flatMap(({ n, question }, i) => (question === null || i >= MOST_QUESTIONS ? [n] : [])) }
}

export const writeQuestions = (questions: readonly JoinQuestion[]): string => questions.map(({ ask, answers }) => `${ask} = ${answers.join('; ')}`).join('\n')
