import { isAdmin, isModerator, type Person } from '@/lib/people/person'
import { paths } from '@/lib/web/paths'
import { Static } from './static'

const LINKS: readonly (readonly [string, string])[] = [
  ['Episodes', paths.index('episode')],
  ['Characters', paths.index('character')],
  ['Cast and crew', paths.index('person')],
  ['Organisations', paths.index('organisation')],
  ['Places', paths.index('place')],
  ['Works', paths.index('work')],
  ['Theories', paths.index('theory')],
  ['Questions', paths.index('question')],
  ['Season two', paths.seasonTwo()],
  ['Pictures', paths.index('file')],
  ['Recent changes', paths.recent()],
  ['Wanted pages', paths.wanted()],
  ['Check by rewatching', paths.rewatch()],
  ['Log', paths.log()],
]

export function SiteFooter({ person }: { person: Person }) {
  const links = [...LINKS, ...(isModerator(person) ? [['Review', paths.review()] as const] : []), ...(isAdmin(person) ? [['This wiki', paths.site()] as const] : [])]
  return (
    <Static as="footer" className="site-footer">
      <nav aria-label="Everything">
        <ul>
          {links.map(([word, href]) => (
            <li key={href}>
              <a href={href}>{word}</a>
            </li>
          ))}
        </ul>
      </nav>
      <p>
        Written by fans. Text under <a href={LICENCE} rel="license noopener">CC BY-SA 4.0</a>. Not connected with the makers of the show.
      </p>
    </Static>
  )
}

export const LICENCE = 'https://creativecommons.org/licenses/by-sa/4.0/'
