import type { LogFilter, LogSort } from '../log/list'
import { LOG_SORTS } from '../log/list'
import { findProfile } from '../people/queries'
import { reasonsFor } from '../review/reasons'
import { findByName } from '../revisions/find'
import type { Viewer } from '../spoilers/viewer'

/** What somebody looks for in the log, in their words. */
export type LogAsked = { who?: string; whom?: string; what?: string; page?: string; reason?: string }
/** The same as rows are found by; `unknown` are the fields in which nobody and nothing is named that the viewer may know of. */
export type LogSearch = { filter: LogFilter; unknown: ('who' | 'whom' | 'page')[] }

/** @param asked fields that are empty ask for nothing; sorts and reasons that there are not, neither */
export async function logSearch(viewer: Viewer, { who, whom, what, page, reason }: LogAsked): Promise<LogSearch> {
  const named = async <T>(words: string | undefined, find: (words: string) => Promise<T | undefined>) => (words?.trim() ? ((await find(words.trim())) ?? null) : undefined)
  const person = async (handle: string) => (await findProfile(viewer, handle))?.id
  const found = {
    who: await named(who, person), whom: await named(whom, person),
    page: await named(page, async (title) => (await findByName(viewer, title))[0]?.page.id),
  }
  const isReason = reason ? (await reasonsFor(null)).wordsOf(reason) !== '' : false
  const sort = LOG_SORTS.find((each) => each === what) as LogSort | undefined
  return {
    filter: { byId: found.who ?? undefined, aboutId: found.whom ?? undefined, pageId: found.page ?? undefined, sort, reasonCode: isReason ? reason : undefined },
    unknown: (['who', 'whom', 'page'] as const).filter((field) => found[field] === null),
  }
}
