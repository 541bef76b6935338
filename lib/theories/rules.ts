/** How long nobody is told what others think likely, from when a theory was posed. */
export const BLIND_DAYS = 7

/** The season fans believe in asks a theory on which so many votes count, half of them this many of 100 or more, and holds so many
 *  for each of its episodes. */
export const LEAST_VOTES = 5
export const LEAST_MEDIAN = 50
export const BEATS_AN_EPISODE = 3

/** To those that are taken, the first of these that compete with none before them, until there are so many.
 *  @param likeliest first @param rivals of each those it competes with @param before what is taken already */
export function takeLikeliest(likeliest: readonly number[], rivals: ReadonlyMap<number, ReadonlySet<number>>, most: number, before: readonly number[] = []): number[] {
  const taken = [...before]
  for (const id of likeliest) {
    if (taken.length >= most) break
    if (!taken.some((other) => rivals.get(id)?.has(other))) taken.push(id)
  }
  return taken
}
