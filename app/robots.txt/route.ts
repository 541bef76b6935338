import { env } from '@/lib/env'

/** What is for people at work is of no use to a search engine, and costs a small server much. */
const NOT_FOR_ROBOTS = ['/api/', '/diff', '/drafts', '/new', '/notifications', '/report', '/review', '/search', '/settings', '/upload', '/wiki/*/edit', '/wiki/*/diff', '/wiki/*/history', '/wiki/*/manage']

export function GET(): Response {
  const lines = ['User-agent: *', ...NOT_FOR_ROBOTS.map((path) => `Disallow: ${path}`), '', `Sitemap: ${env().baseUrl}/sitemap.xml`, '']
  return new Response(lines.join('\n'), { headers: { 'content-type': 'text/plain; charset=utf-8' } })
}
