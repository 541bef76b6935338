import { highest, type Bound, type Episode } from '../spoilers/bound'

/** What a comment leans on. `said`: its author's answer to how far it tells. `own`: what it cites, and the titles it shows. */
export type Leaning = { said: Bound; subject: Bound; opening: Bound; parent: Bound; own: readonly Bound[] }

/** From when a comment may be read: as far as its author says, and never before what it is about, what it answers, or what it cites. */
export const commentBound = ({ said, subject, opening, parent, own }: Leaning, episodes: readonly Episode[]): Bound => highest([said, subject, opening, parent, ...own], episodes)
