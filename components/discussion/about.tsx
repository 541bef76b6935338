import type { AboutView } from '@/lib/discussion/views'

const KINDS = { evidence: 'About a row of the evidence', passage: 'About a passage' } as const
const GONE = { evidence: 'The row is gone from the page.', passage: 'The page says this no more, as far as you see it.' } as const

/** The words that a discussion is about, where it is about some. */
export function About({ about }: { about: AboutView }) {
  if (!about) return null
  return (
    <div className="talk-about">
      <p className="meta">{KINDS[about.kind]}</p>
      {about.words && <blockquote dir="auto">{about.words}</blockquote>}
      {about.isGone && <p className="hint">{GONE[about.kind]}</p>}
    </div>
  )
}
