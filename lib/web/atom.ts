import { env } from '../env'

/** One thing that happened; `href` and `id` are paths of this site. */
export type AtomEntry = { id: string; title: string; href: string; at: Date; by: string; words: string | null }

/** An answer of the newest things, newest first, as an Atom feed (RFC 4287). It is safe for whoever asks, so nobody may keep it for others.
 *  @param self its own path @param page the path of the same for people */
export function atomFeed({ self, page, title, entries }: { self: string; page: string; title: string; entries: readonly AtomEntry[] }): Response {
  const { baseUrl } = env()
  const address = (path: string) => escapeXml(`${baseUrl}${path}`)
  const rows = entries.map(({ id, title: what, href, at, by, words }) =>
    `<entry><id>${address(id)}</id><title>${escapeXml(what)}</title><link href="${address(href)}"/><updated>${at.toISOString()}</updated><author><name>${escapeXml(by)}</name></author>${words ? `<summary>${escapeXml(words)}</summary>` : ''}</entry>`)
  return xml(`<feed xmlns="http://www.w3.org/2005/Atom">
<id>${address(self)}</id>
<title>${escapeXml(title)}</title>
<link rel="self" href="${address(self)}"/>
<link href="${address(page)}"/>
<updated>${(entries[0]?.at ?? new Date(0)).toISOString()}</updated>
${rows.join('\n')}
</feed>
`, 'application/atom+xml')
}

/** Addresses of this site for whoever searches the web (sitemaps.org), each with when it changed last. */
export function sitemap(pages: readonly { path: string; at: Date }[]): Response {
  const { baseUrl } = env()
  const rows = pages.map(({ path, at }) => `<url><loc>${escapeXml(`${baseUrl}${path}`)}</loc><lastmod>${at.toISOString()}</lastmod></url>`)
  return xml(`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${rows.join('\n')}\n</urlset>\n`, 'application/xml')
}

const xml = (body: string, type: string): Response =>
  new Response(`<?xml version="1.0" encoding="utf-8"?>\n${body}`, { headers: { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'private, no-cache' } })

const escapeXml = (text: string): string => text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
