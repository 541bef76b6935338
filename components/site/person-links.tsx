import type { Person } from '@/lib/people/person'
import { MOST_NEW } from '@/lib/notifications/noticed'
import { paths } from '@/lib/web/paths'

/** Who you are here and what is new for you, or the way in. */
export function PersonLinks({ person, back, news }: { person: Person; back: string; news: number }) {
  if (person.kind === 'anonymous') {
    return (
      <a className="header-link" href={paths.signIn(back)}>
        Sign in
      </a>
    )
  }
  return (
    <>
      {news > 0 && (
        <a className="header-link header-news" href={paths.notifications()}>
          <span className="header-count">{news > MOST_NEW ? `${MOST_NEW}+` : news}</span>
          <span className="visually-hidden"> new {news === 1 ? 'notice' : 'notices'}</span>
        </a>
      )}
      <a className="header-link" href={paths.person(person.handle)}>
        <span className="visually-hidden">Your page, </span>
        <span className="header-handle">{person.handle}</span>
      </a>
    </>
  )
}
