import { actOf } from '@/components/lists/log-words'
import { env } from '@/lib/env'
import { listLog, type LogRow } from '@/lib/log/list'
import { namesModerators } from '@/lib/people/site'
import { paths } from '@/lib/web/paths'
import { getViewer } from '@/lib/web/viewer'

/** The newest acts of the log as an Atom feed, safe for whoever asks as far as their cookie says, like the log itself. */
export async function GET(): Promise<Response> {
  const viewer = await getViewer()
  const { rows } = await listLog(viewer, {}, { namesModerators: await namesModerators() })
  const { baseUrl } = env()
  const updated = (rows[0]?.at ?? new Date(0)).toISOString()
  const feed = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<id>${escape(`${baseUrl}${paths.logFeed()}`)}</id>
<title>Étoile wiki: the log</title>
<link rel="self" href="${escape(`${baseUrl}${paths.logFeed()}`)}"/>
<link href="${escape(`${baseUrl}${paths.log()}`)}"/>
<updated>${updated}</updated>
${rows.map((row) => entry(row, baseUrl)).join('\n')}
</feed>
`
  return new Response(feed, { headers: { 'content-type': 'application/atom+xml; charset=utf-8', 'cache-control': 'private, no-cache' } })
}

function entry(row: LogRow, baseUrl: string): string {
  const href = row.page ? `${baseUrl}${row.n === null ? paths.page(row.page.slug) : paths.revision(row.page.slug, row.n)}` : `${baseUrl}${paths.log()}`
  const who = row.act.startsWith('page.') ? (row.member ?? row.actor) : row.actor
  const by = row.isAuthorHidden ? 'Somebody' : row.byModerator ? 'A moderator' : who ? (who.handle ?? `Former member ${who.id}`) : 'The wiki'
  const what = row.page?.title ?? (row.act.startsWith('member.') ? (row.member?.handle ?? '') : 'a new page')
  return `<entry><id>${escape(`${baseUrl}/log#${row.id}`)}</id><title>${escape(`${by} ${actOf(row.act)} ${what}`.trim())}</title><link href="${escape(href)}"/><updated>${row.at.toISOString()}</updated><author><name>${escape(by)}</name></author>${row.words ? `<summary>${escape(row.words)}</summary>` : ''}</entry>`
}

const escape = (text: string): string => text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
