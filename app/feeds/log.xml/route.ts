import { actOf } from '@/components/lists/log-words'
import { listLog, type LogRow } from '@/lib/log/list'
import { namesModerators } from '@/lib/people/site'
import { atomFeed, type AtomEntry } from '@/lib/web/atom'
import { paths } from '@/lib/web/paths'
import { getViewer } from '@/lib/web/viewer'

/** The newest acts of the log as a feed, safe for whoever asks as far as their cookie says, like the log itself. */
export async function GET(): Promise<Response> {
  const { rows } = await listLog(await getViewer(), {}, { namesModerators: await namesModerators() })
  return atomFeed({ self: paths.logFeed(), page: paths.log(), title: 'Étoile wiki: the log', entries: rows.map(entryOf) })
}

function entryOf(row: LogRow): AtomEntry {
  const who = row.act.startsWith('page.') ? (row.member ?? row.actor) : row.actor
  const by = row.isAuthorHidden ? 'Somebody' : row.byModerator ? 'A moderator' : who ? (who.handle ?? `Former member ${who.id}`) : 'The wiki'
  const what = row.page?.title ?? (row.act.startsWith('member.') ? (row.member?.handle ?? '') : 'a new page')
  const href = !row.page ? paths.log() : row.n === null ? paths.page(row.page.slug) : paths.revision(row.page.slug, row.n)
  return { id: `${paths.log()}#${row.id}`, title: `${by} ${actOf(row.act)} ${what}`.trim(), href, at: row.at, by, words: row.words }
}
