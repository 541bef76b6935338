import { isBound, isEpisodeCode, type Bound, type EpisodeCode } from './bound'
import { err, ok, type Result } from '../result'

/** That what is taken from here is known earlier than the rest of it, with the reason. It lowers this one citation. */
export type Safe = { from: Bound; reason: string }

/** An episode, or a range that counts as its end, with times in seconds. */
export type EpisodeCite = {
  kind: 'episode'
  code: EpisodeCode
  through?: EpisodeCode
  at?: number
  until?: number
  safe?: Safe
}
export type SourceCite = { kind: 'source'; key: string; safe?: Safe }
export type Cite = EpisodeCite | SourceCite

const EPISODE = /^(S\d+E\d+)(?:\s*[-–]\s*(S\d+E\d+))?(?:\s+([\d:]+)(?:\s*[-–]\s*([\d:]+))?)?$/i
const SOURCE = /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/
const SAFE = /^(.*?)\s+from\s+(\S+)(?:\s+["“]([^"”]*)["”])?$/i
const PART = /(?:[^;"“]|["“][^"”]*["”]?)+/g

/** The citations in `S1E5 12:40; deadline-2025-06-06`, with or without `@` before each.
 *  @returns why it cannot be read, as a sentence. @see Pandoc's citation syntax, of which this is a part. */
export function parseCites(text: string): Result<Cite[], string> {
  const cites: Cite[] = []
  for (const part of text.match(PART) ?? []) {
    const words = part.trim().replace(/\s+/g, ' ').replace(/^@\s*/, '')
    if (words === '') continue
    const cite = parseCite(words)
    if (!cite.ok) return cite
    cites.push(cite.value)
  }
  return cites.length > 0 ? ok(cites) : err('A citation names an episode, like S1E5 12:40, or a source.')
}

function parseCite(words: string): Result<Cite, string> {
  const lowered = SAFE.exec(words)
  const place = parsePlace(lowered ? lowered[1]! : words, words)
  if (!place.ok || !lowered) return place
  const safe = parseSafe(lowered[2]!, lowered[3])
  return safe.ok ? ok({ ...place.value, safe: safe.value }) : safe
}

/** The episode or source alone, without what lowers it; `words` is the whole citation, for the answer. */
function parsePlace(place: string, words: string): Result<Cite, string> {
  const match = EPISODE.exec(place)
  if (!match) return SOURCE.test(place) ? ok({ kind: 'source', key: place }) : err(unreadable(words))
  const [, first = '', second, at, until] = match
  const code = first.toUpperCase()
  const through = second?.toUpperCase()
  if (!isEpisodeCode(code) || (through !== undefined && !isEpisodeCode(through))) return err(unreadable(words))
  const times = [at, until].map((time) => (time === undefined ? undefined : secondsIn(time)))
  if (times.includes(null)) return err(`“${words}” has a time that is not minutes and seconds, like 12:40.`)
  return ok({
    kind: 'episode',
    code,
    ...(through && { through }),
    ...(times[0] != null && { at: times[0] }),
    ...(times[1] != null && { until: times[1] }),
  })
}

function parseSafe(from: string, reason: string | undefined): Result<Safe, string> {
  const bound = from.toUpperCase()
  if (!isBound(bound)) return err(`“from ${from}” names no episode: write 0 or a code like S1E3.`)
  if (!reason?.trim()) return err(`“from ${from}” needs its reason in quotation marks, like from ${from} "said in the trailer".`)
  return ok({ from: bound, reason: reason.trim() })
}

const unreadable = (words: string) => `“${words.slice(0, 60)}” is not a citation: write an episode, like S1E5 12:40, or the key of a source.`

/** Seconds in `12:40` or `1:02:03`; null where it is neither. */
export function secondsIn(time: string): number | null {
  if (!/^\d{1,3}(?::[0-5]\d){1,2}$/.test(time)) return null
  return time.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)
}

/** A moment of an episode as one word: those that are alike are cited alike. */
export const momentKey = ({ code, through, at, until }: Pick<EpisodeCite, 'code' | 'through' | 'at' | 'until'>): string => `${through ?? code} ${at ?? ''} ${until ?? ''}`

/** `12:40` or `1:02:03` from seconds. */
export function clockTime(total: number): string {
  const two = (n: number) => String(n).padStart(2, '0')
  const hours = Math.floor(total / 3600)
  const minutes = Math.floor(total / 60) % 60
  return hours ? `${hours}:${two(minutes)}:${two(total % 60)}` : `${two(minutes)}:${two(total % 60)}`
}
