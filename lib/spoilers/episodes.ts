import { db } from '../db/client'
import type { Reader } from '../db/transaction'
import type { Episode, EpisodeCode } from './bound'

/** The show's episodes in order. */
export async function listEpisodes(reader: Reader = db): Promise<Episode[]> {
  const rows = await reader.episode.findMany({ orderBy: { ordinal: 'asc' } })
  return rows.map((row) => ({
    code: row.code as EpisodeCode,
    ordinal: row.ordinal,
    title: row.title,
    season: row.season,
    number: row.number,
    aired: row.aired?.toISOString().slice(0, 10) ?? null,
  }))
}
