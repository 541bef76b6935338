import { Markup } from '@/components/site/markup'
import { Static } from '@/components/site/static'
import type { NoteView } from '@/lib/pages/view'

export const NOTES_ID = 'sources-and-notes'

/** Where each thing is known from. The marks in the text lead here (`#note-3`), the numbers lead back (`#ref-3`). */
export function Notes({ notes }: { notes: NoteView[] }) {
  return (
    <Static as="section" aria-labelledby={NOTES_ID}>
      <h2 className="section-title" id={NOTES_ID}>
        Sources and notes
      </h2>
      <ol className="notes">
        {notes.map(({ number, html }) => (
          <li key={number} id={`note-${number}`} value={number}>
            <Markup as="span" html={html} />{' '}
            <a className="back-to-text" href={`#ref-${number}`} aria-label={`Back to the text at ${number}`}>
              ↑
            </a>
          </li>
        ))}
      </ol>
    </Static>
  )
}
