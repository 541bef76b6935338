import { boundAt } from '../spoilers/bound-at'
import { isBound, LAST, type Bound } from '../spoilers/bound'
import type { Sight } from '../spoilers/viewer'

/** What a form for a comment is preset to: as far as somebody has watched; who never said how far tells everything. */
export const presetBound = (viewer: Sight): Bound => (viewer.chosen ? boundAt(viewer) : LAST)

/** An answer to how far a comment tells, as a form sends it. What names no episode tells everything. */
export const saidBound = (value: string, { episodes }: Sight): Bound =>
  isBound(value) && (value === '0' || value === 'last' || episodes.some(({ code }) => code === value)) ? value : LAST
