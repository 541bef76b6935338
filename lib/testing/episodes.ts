import { db } from '../db/client'
import type { Episode } from '../spoilers/bound'
import { listEpisodes } from '../spoilers/episodes'

const TITLES = ['The Swap', 'The Bull', 'The Fish', 'The Hiccup', 'The Rat', 'The Disaster', 'The Slip', 'The Offer']

/** Put the show's eight episodes, S1E1 … S1E8, into a database that has none yet.
 *  @returns the episodes there now, in order */
export async function addEpisodes(): Promise<Episode[]> {
  const data = TITLES.map((title, i) => ({ code: `S1E${i + 1}`, season: 1, number: i + 1, ordinal: i + 1, title }))
  await db.episode.createMany({ data, skipDuplicates: true })
  return listEpisodes()
}
