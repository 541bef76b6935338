/** What became of somebody's reports: how many were closed, how many of those were acted upon, and how many still wait. */
export type ReporterRecord = { closed: number; acted: number; waiting: number }

/** Reports that have to be closed before they say anything of who wrote them. */
const ENOUGH = 5
const MANY = 10
/** Reports of one person that may wait and still weigh, unless moderators have come to rely on them. */
export const MOST_WAITING = 10

/** What the next report of somebody weighs, 0 … 3: one of whoever is not known yet, more of whom moderators mostly agreed with,
 *  nothing of whom they mostly did not, nor of who sends more than can be looked at. */
export function reportWeight({ closed, acted, waiting }: ReporterRecord): number {
  const known = closed < ENOUGH ? 1 : byShare(acted / closed, closed)
  return waiting >= MOST_WAITING && known < 2 ? 0 : known
}

const byShare = (share: number, closed: number): number => (share >= 0.8 && closed >= MANY ? 3 : share >= 0.6 ? 2 : share < 0.2 ? 0 : 1)

/** “weighs 2: 4 of 5 of their reports were acted upon”. */
export function weightWords({ weight, closed, acted }: { weight: number; closed: number; acted: number }): string {
  const isHeldBack = weight < reportWeight({ closed, acted, waiting: 0 })
  return `weighs ${weight}: ${isHeldBack ? 'many of their reports still wait' : recordWords(closed, acted)}`
}

function recordWords(closed: number, acted: number): string {
  if (closed === 0) return 'none of their reports was closed before'
  if (closed === 1) return `their one closed report was ${acted === 1 ? '' : 'not '}acted upon`
  return `${acted} of ${closed} of their reports ${acted === 1 ? 'was' : 'were'} acted upon`
}
