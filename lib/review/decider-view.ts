import { isModerator, type Person } from '../people/person'
import { namesModerators } from '../people/site'
import { A_MODERATOR, personView } from '../revisions/revision-row'

/** How this person reads who decided: by name, or as “a moderator” where the site keeps names among moderators. */
export async function deciderView(viewer: Person): Promise<typeof personView> {
  return isModerator(viewer) || (await namesModerators()) ? personView : () => A_MODERATOR
}
