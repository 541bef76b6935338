import { WikiLink } from '@/components/site/wiki-link'
import { lineWords } from '@/components/votes/fans-words'
import type { AnswersView, AnswerView } from '@/lib/pages/view'
import type { FansLine } from '@/lib/theories/fans'
import { RANK_WORDS, STATE_WORDS, VERDICT_WORDS } from './theory-words'

export const ANSWERS_ID = 'theories-that-answer-it'

/** What fans say of each theory by its page, for whoever is signed in. */
export type Fans = ReadonlyMap<number, FansLine>

type Props = { answers: AnswersView; fans?: Fans; /** Where the rest of them is. */ more?: string }

/** The theories a question gathers. */
export function QuestionAnswers(props: Props) {
  return (
    <section aria-labelledby={ANSWERS_ID}>
      <h2 className="section-title" id={ANSWERS_ID}>
        Theories that answer it
      </h2>
      <Answers {...props} />
    </section>
  )
}

/** Theories with their three answers side by side, a row each; headcanons apart, without any. */
export function Answers({ answers: { rows }, fans, more }: Props) {
  const [theories, headcanons] = [rows.filter((row) => !row.headcanon), rows.filter((row) => row.headcanon)]
  return (
    <>
      {theories.length > 0 && <AnswerTable rows={theories} fans={fans} />}
      {headcanons.length > 0 && <Headcanons rows={headcanons} />}
      {more && (
        <p className="pagination">
          <a href={more}>More theories that answer it</a>
        </p>
      )}
    </>
  )
}

const COLUMNS = ['Theory', 'Does canon allow it?', 'Have the makers settled it?', 'What do fans believe?'] as const

// On a phone the cells are stacked, and a browser then forgets that this is a table: the roles say so.
function AnswerTable({ rows, fans }: { rows: AnswerView[]; fans?: Fans }) {
  const columns = COLUMNS.slice(0, fans ? 4 : 3)
  return (
    <>
      <table className="answer-table" role="table">
        <thead role="rowgroup">
          <tr role="row">{columns.map((words) => <th key={words} scope="col" role="columnheader">{words}</th>)}</tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={row.href} role="row">
              <th scope="row" role="rowheader"><Named row={row} /></th>
              <Cell label={COLUMNS[1]}>{canonWords(row.canon)}</Cell>
              <Cell label={COLUMNS[2]}>{makersWords(row.settlement)}</Cell>
              {fans && <Cell label={COLUMNS[3]}>{lineWords(fans.get(row.id))}</Cell>}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="hint">In the order of their titles, theories of smaller questions after the others; nothing else puts one before another.{!fans && ' What fans believe is shown to members, who say so themselves.'}</p>
    </>
  )
}

function Named({ row }: { row: AnswerView }) {
  return (
    <>
      <span className="index-title"><WikiLink link={row} /></span>
      <span className="answer-claim">{row.claim}</span>
      {row.part && <span className="answer-part">Answers <WikiLink link={row.part} /></span>}
    </>
  )
}

function Cell({ label, children }: { label: string; children: string }) {
  return (
    <td role="cell">
      <span className="answer-label" aria-hidden="true">{label}</span> {children}
    </td>
  )
}

const canonWords = (canon: AnswerView['canon']): string => (canon ? `${VERDICT_WORDS[canon.verdict]}${canon.because ? `: ${canon.because}` : '.'}` : 'Nothing that you have seen says.')
const makersWords = (settlement: AnswerView['settlement']): string => (settlement ? `${STATE_WORDS[settlement.state]}${settlement.rank ? `, ${RANK_WORDS[settlement.rank]}` : ''}.` : 'No, not that you have seen.')

function Headcanons({ rows }: { rows: Pick<AnswerView, 'href' | 'title' | 'claim' | 'part'>[] }) {
  return (
    <section className="headcanons" aria-labelledby="headcanons">
      <h3 id="headcanons">Headcanons</h3>
      <p className="hint">Nothing is named that would count against these, or they only wonder. They are welcome, and weighed against nothing.</p>
      <ul className="index-list">
        {rows.map((row) => (
          <li key={row.href}>
            <h4 className="index-title"><WikiLink link={row} /></h4>
            <p className="index-line">{row.claim}</p>
            {row.part && <p className="index-facts"><span>Answers <WikiLink link={row.part} /></span></p>}
          </li>
        ))}
      </ul>
    </section>
  )
}
