import { Listed } from '@/components/site/listed'
import { dayWords } from '@/components/site/time'
import { WikiLink } from '@/components/site/wiki-link'
import type { TheoryView } from '@/lib/pages/view'

/** Who posed a theory and when, and whom and which episodes it is about. */
export function TheoryHead({ theory: { posed, characters, episodes } }: { theory: TheoryView }) {
  return (
    <ul className="theory-head">
      {posed && (
        <li>
          Posed {posed.people.length > 0 && <>by <Listed items={posed.people.map(({ handle, href }) => (href ? <a key={handle} href={href}>{handle}</a> : handle))} /> </>}on {dayWords(posed.at)}
        </li>
      )}
      {characters.length > 0 && <li>About <Listed items={characters.map((link) => <WikiLink key={link.href} link={link} />)} /></li>}
      {episodes.length > 0 && <li>{episodes.length === 1 ? 'Episode' : 'Episodes'} <Listed items={episodes.map((link) => <a key={link.title} className="code" href={link.href}>{link.title}</a>)} /></li>}
    </ul>
  )
}
