/** How much of something was checked, as a sentence. */
export function checkedWords(verified: number, timed: number): string {
  if (verified === timed) return timed === 1 ? 'The one moment it cites was checked by two people who heard it.' : `All ${timed} moments it cites were checked, each by two people who heard it.`
  return verified === 0 ? `${timed === 1 ? 'The one moment it cites is' : `The ${timed} moments it cites are`} still to be checked.` : `Of the ${timed} moments it cites, ${verified} ${verified === 1 ? 'was' : 'were'} checked.`
}

/** The same as a note at the end of a line. */
export function progressWords({ timed, verified, untimed }: { timed: number; verified: number; untimed: number }): string {
  const said = timed === 0 ? [] : [`${verified} of ${timed} checked`]
  return [...said, ...(untimed === 0 ? [] : [`${untimed} without a time`])].join(', ') || 'nothing cites it yet'
}
