import type { IncomingMessage, ServerResponse } from 'node:http'
import { afterEach, expect, test } from 'vitest'
import { pageStyles } from '@/lib/web/styles'
import { lendStyles, stylesIn } from './styles'

const shared = globalThis as { __styles?: unknown }
afterEach(() => void delete shared.__styles)

const PAGE = `<!DOCTYPE html><html lang="en" class="font_variable"><head><meta charSet="utf-8"/><link rel="stylesheet" href="/_next/static/chunks/a.css?b=1&amp;c=2" data-precedence="next"/>
<link rel="preload" as="script" href="/_next/static/chunks/a.js"/><link rel="canonical" href="http://etoile.example/sign-in"/><link rel="icon" href="/icon.svg?1" sizes="any" type="image/svg+xml"/></head>
<body class="other"><link rel="stylesheet" href="/of-a-text.css"/></body></html>`
const PRELOAD = '</_next/static/media/a.woff2>; rel=preload; as="font"'

/** A framework that answers so many times as `statuses` says. */
function framework(...statuses: number[]) {
  const asked: string[] = []
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    asked.push(`${request.method} ${request.url}`)
    response.writeHead(statuses.shift() ?? 200, { 'content-type': 'text/html; charset=utf-8', link: PRELOAD })
    response.end(PAGE)
  }
  return { asked, handle }
}

test('style sheets and icons of the head are lent with the class that names the fonts, and nothing else', () => {
  expect(stylesIn(PAGE, PRELOAD)).toEqual({
    htmlClass: 'font_variable',
    links: [{ rel: 'stylesheet', href: '/_next/static/chunks/a.css?b=1&c=2' }, { rel: 'icon', href: '/icon.svg?1', sizes: 'any', type: 'image/svg+xml' }],
    preload: PRELOAD,
  })
})

test('the framework is asked once for all pages, and again where it failed', async () => {
  const { asked, handle } = framework(500)
  lendStyles(handle, false)
  await expect(pageStyles()).rejects.toThrow('answered 500')
  const [styles] = await Promise.all([pageStyles(), pageStyles()])
  expect(styles).toMatchObject({ htmlClass: 'font_variable', preload: PRELOAD })
  expect(asked).toEqual(['GET /sign-in', 'GET /sign-in'])
})

test('in development it is asked each time, so that a changed style shows', async () => {
  const { asked, handle } = framework()
  lendStyles(handle, true)
  await pageStyles()
  await pageStyles()
  expect(asked).toHaveLength(2)
})

test('where nobody lends styles, that is said', async () => {
  await expect(pageStyles()).rejects.toThrow('Nobody lends')
})
