import { db } from '../db/client'
import type { Reader } from '../db/transaction'
import type { Episode, EpisodeCode } from './bound'
import { choiceNow } from './episode-order'
import type { HorizonChoice } from './horizon-cookie'

/** The show's episodes in order, the orders that they had before, oldest first, and whether the titles of those that a reader
 *  has not watched are kept from them (the site setting `number-unwatched`). */
export type Show = { episodes: Episode[]; past: EpisodeCode[][]; numbersUnwatched: boolean }

type Row = { code: EpisodeCode; ordinal: number; title: string; season: number; number: number; aired: string | null; past: EpisodeCode[][] | null; numbers: boolean | null }

/** Everything in one query: every request asks. */
export async function loadShow(reader: Reader = db): Promise<Show> {
  const rows = await reader.$queryRaw<Row[]>`
    SELECT code, ordinal, title, season, number, aired::text AS aired,
      (SELECT json_agg(codes ORDER BY id) FROM past_episode_order) AS past,
      (SELECT value = 'true'::jsonb FROM setting WHERE key = 'number-unwatched') AS numbers
    FROM episode ORDER BY ordinal`
  const [first] = rows
  return { episodes: rows.map(({ past: _past, numbers: _numbers, ...episode }) => episode), past: first?.past ?? [], numbersUnwatched: first?.numbers ?? false }
}

/** The show's episodes in order. */
export const listEpisodes = async (reader: Reader = db): Promise<Episode[]> => (await loadShow(reader)).episodes

/** How far a choice reaches in the show as it is; null where it is none. */
export const choiceIn = (choice: HorizonChoice, { past, episodes }: Pick<Show, 'past' | 'episodes'>): number | null => choiceNow(choice, past, episodes.map(({ code }) => code))

/** The episodes for somebody who has watched so many: without the titles of the others, where the site keeps those back. */
export const titledTo = ({ episodes, numbersUnwatched }: Show, watched: number): Episode[] =>
  numbersUnwatched ? episodes.map((episode) => (episode.ordinal > watched ? { ...episode, title: '' } : episode)) : episodes
