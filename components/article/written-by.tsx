import { PersonLink } from '@/components/site/person-link'
import { shareWords } from '@/components/history/share-words'
import type { Author } from './article'

/** The people whom the licence asks to name: by their share of the text, and then who else has edited the page; by the number
 *  of their edits while the shares are not worked out yet. */
export function WrittenBy({ authors }: { authors: Author[] }) {
  const sharing = authors.filter((author) => author.share !== undefined)
  const others = authors.filter((author) => author.share === undefined)
  if (sharing.length === 0) return <Sentence begin="Written by" authors={others} wordsOf={editWords} />
  return (
    <>
      <Sentence begin="Written by" authors={sharing} wordsOf={({ share = 0 }) => shareWords(share)} />
      <Sentence begin="Also edited by" authors={others} />
    </>
  )
}

function Sentence({ begin, authors, wordsOf }: { begin: string; authors: Author[]; wordsOf?: (author: Author) => string }) {
  if (authors.length === 0) return null
  return (
    <p>
      {begin}{' '}
      {authors.map((author, i) => (
        <span key={author.handle}>
          {i > 0 && ', '}
          <PersonLink person={author} />
          {wordsOf && ` (${wordsOf(author)})`}
        </span>
      ))}
      .
    </p>
  )
}

const editWords = ({ edits }: Author): string => (edits === 1 ? '1 edit' : `${edits} edits`)
