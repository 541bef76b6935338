import { mayDo } from '../people/blocks'
import { isModerator, type Person } from '../people/person'
import { canWrite } from '../people/policy'
import { no, yes, type Verdict } from '../result'
import type { Protected } from '../revisions/policy'

/** A comment as far as a rule asks. */
export type Owned = { authorId: number; state: string }
/** Who may close a discussion beside moderators: whoever began it, and whoever wrote the theory it is about. */
export type Closing = { starterId: number; theoryAuthorId: number | null }

/** Whether a person may speak on a page, be it through review. The form and the verbs ask here. */
export function canDiscuss(person: Person, page: Protected): Verdict {
  const allowed = mayDo(person, 'edit', page)
  if (!allowed.ok) return allowed
  return page.protection === 'moderators' && !isModerator(person) ? no('This page is protected: only moderators write here for now.') : yes
}

/** Whether a person may change these words. */
export function canEditComment(person: Person, page: Protected, comment: Owned): Verdict {
  const allowed = canDiscuss(person, page)
  if (!allowed.ok || person.kind === 'anonymous') return allowed
  return person.id === comment.authorId ? whileOpen(comment) : no('People edit only what they said themselves.')
}

/** Whether a person may take these words back: also where they may say nothing new. */
export function canDeleteComment(person: Person, comment: Owned): Verdict {
  const allowed = canWrite(person)
  if (!allowed.ok || person.kind === 'anonymous') return allowed
  return person.id === comment.authorId ? whileOpen(comment) : no('People delete only what they said themselves.')
}

/** Whether a person may remove what another said, or put it back. */
export function canRemoveComment(person: Person, comment: Owned): Verdict {
  const allowed = canWrite(person)
  if (!allowed.ok || person.kind === 'anonymous') return allowed
  if (!isModerator(person)) return no('Only moderators remove what others said.')
  return comment.state === 'deleted' ? no('Its author has deleted this.') : yes
}

/** Whether a person may say whether a comment that waits is published. */
export function canDecideComment(person: Person, comment: Owned): Verdict {
  const allowed = canWrite(person)
  if (!allowed.ok || person.kind === 'anonymous') return allowed
  if (!isModerator(person)) return no('Only moderators decide on comments that wait.')
  return person.id === comment.authorId ? no('Nobody decides on their own comment; another moderator will.') : yes
}

/** Whether a person may say that a discussion is resolved, or is not. */
export function canResolve(person: Person, { starterId, theoryAuthorId }: Closing): Verdict {
  const allowed = canWrite(person)
  if (!allowed.ok || person.kind === 'anonymous') return allowed
  return isModerator(person) || person.id === starterId || person.id === theoryAuthorId ? yes : no('Whoever began a discussion resolves it, or the theory’s author, or a moderator.')
}

const whileOpen = ({ state }: Owned): Verdict => (state === 'open' ? yes : no('This comment is gone.'))
