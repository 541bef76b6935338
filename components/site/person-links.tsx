import type { Person } from '@/lib/people/person'
import { paths } from '@/lib/web/paths'

/** Who you are here, or the way in. */
export function PersonLinks({ person, back }: { person: Person; back: string }) {
  if (person.kind === 'anonymous') {
    return (
      <a className="header-link" href={paths.signIn(back)}>
        Sign in
      </a>
    )
  }
  return (
    <a className="header-link" href={paths.person(person.handle)}>
      <span className="visually-hidden">Your page, </span>
      <span className="header-handle">{person.handle}</span>
    </a>
  )
}
