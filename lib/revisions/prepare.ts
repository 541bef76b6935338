import { db } from '../db/client'
import type { Reader } from '../db/transaction'
import { err, ok, type Result } from '../result'
import type { SourceIssue } from '../markdown/issue'
import { renderSource } from '../markdown/render'
import { isMediaKnown } from '../media/publish-media'
import { isEpisodeCode, type Bound, type Episode } from '../spoilers/bound'
import { boundsOf } from '../spoilers/bounds'
import { listEpisodes } from '../spoilers/episodes'
import { groundsOf } from '../spoilers/surroundings'
import type { PageTree } from '../spoilers/tree'
import { normalise, unstorable } from './text'
import type { Prepared } from './types'

/** Read a source as a page: within its limits, parsed in a killable thread, every episode known, every block bounded.
 *  Slow and outside any lock.
 *  @param known the show's episodes, for whoever has them at hand
 *  @returns what is wrong, with lines, where it cannot be accepted. */
export async function prepare(source: string, known?: readonly Episode[]): Promise<Result<Prepared, SourceIssue[]>> {
  const flaw = unstorable(source)
  if (flaw) return err([{ message: flaw }])
  const rendered = await renderSource(normalise(source))
  if (!rendered.ok) return rendered
  const { tree, source: withIds } = rendered.value
  const episodes = known ?? (await listEpisodes())
  const issues = unknownEpisodes(tree, withIds, episodes)
  if (issues.length > 0) return err(issues)
  if (tree.front.file && !(await isMediaKnown(db, tree.front.file.media))) return err([{ message: 'There is no upload of this id. Pictures come by the upload form, which writes this page for you.', line: lineOf(withIds, tree.front.file.media.toUpperCase(), 0) }])
  return ok(await bounded(db, tree, rendered.value.json, withIds, episodes))
}

/** A tree with its bounds as things stand now: names and sources of other pages count. */
export async function bounded(reader: Reader, tree: PageTree, json: string, source: string, episodes: readonly Episode[]): Promise<Prepared> {
  const around = await groundsOf(reader, [tree], episodes)
  return { source, tree, json, bounds: boundsOf(tree, around), around }
}

function unknownEpisodes(tree: PageTree, source: string, episodes: readonly Episode[]): SourceIssue[] {
  const known = new Set<string>(episodes.map((episode) => episode.code))
  const said = new Set<string>()
  const { front } = tree
  const inFront = [front.knownFrom, front.defaultBound, front.source?.safeFrom, ...[...front.facts, ...front.relations].map((row) => row.until), front.episode?.code]
  const inBlocks = tree.blocks.flatMap((block) => [...block.cites.flatMap(codesOf), ...(block.floor ? [block.floor] : [])].map((code) => ({ code, at: block.start })))
  const all = [...inFront.flatMap((code) => (code ? [{ code: code as string, at: 0 }] : [])), ...inBlocks]
  return all.flatMap(({ code, at }) => {
    if (!isEpisodeCode(code) || known.has(code) || said.has(code)) return []
    said.add(code)
    return [{ message: `${code} is not an episode of this show: it has ${describe(episodes)}.`, line: lineOf(source, code, at) }]
  })
}

function codesOf(cite: PageTree['blocks'][number]['cites'][number]): string[] {
  const safe: Bound[] = cite.safe ? [cite.safe.from] : []
  return cite.kind === 'source' ? safe : [cite.code, ...(cite.through ? [cite.through] : []), ...safe]
}

const describe = (episodes: readonly Episode[]): string =>
  episodes.length === 0 ? 'none yet' : `${episodes.at(0)!.code} to ${episodes.at(-1)!.code}`

function lineOf(source: string, code: string, from: number): number {
  const at = source.toUpperCase().indexOf(code, from)
  return source.slice(0, Math.max(0, at)).split('\n').length
}
