import { Fragment, type ElementType } from 'react'
import { dayWords } from '@/components/site/time'
import type { AuthorShare, PassageView, WhoWrote } from '@/lib/revisions/view'

type Props = Pick<WhoWrote, 'blocks' | 'origins'> & { authors: AuthorShare[] }

const TAGS: Record<string, ElementType> = { heading: 'h3', code: 'pre' }
const DATA = ['fact', 'relation', 'evidence', 'answer', 'outline', 'beat', 'alias', 'canon', 'settlement']

/** A text as it reads, each passage a link to the revision that brought it in. A number names the author, a line and a tint
 *  tell neighbours apart; what it says is told on focus and under the pointer. */
export function WordedText({ blocks, origins, authors }: Props) {
  const data = blocks.findIndex(({ kind }) => DATA.includes(kind))
  const by = new Map(origins.map(({ row, author }) => [row.n, { author, words: `${authors[author]?.handle}, revision ${row.n}, ${dayWords(row.claimedAt ?? row.at)}` }]))
  return (
    <section className="worded" aria-label="The text, by who wrote it">
      {blocks.map(({ kind, passages }, i) => {
        const Tag = TAGS[kind] ?? 'p'
        return (
          <Fragment key={i}>
            {i === data && <h3 className="worded-heading worded-data">Beside the text</h3>}
            <Tag className={`worded-${kind}`}>
              {passages.map((passage, j) => (
                <Passage key={j} passage={passage} by={passage.n === null ? undefined : by.get(passage.n)} />
              ))}
            </Tag>
          </Fragment>
        )
      })}
    </section>
  )
}

function Passage({ passage: { text, n }, by }: { passage: PassageView; by?: { author: number; words: string } }) {
  if (!by) return <>{text}</>
  const words = text.trimEnd()
  return (
    <>
      <a className={`passage by-style-${by.author % 6}`} href={`#by-${n}`} data-mark={by.author + 1} data-by={by.words} aria-describedby={`by-${n}`}>
        {words}
      </a>
      {text.slice(words.length)}
    </>
  )
}
