import { request as ask, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliDecompressSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { exchange } from './exchange'
import { createFront } from './front'
import { PageCache } from './page-cache'

type Got = { status: number; headers: Record<string, string>; body: Buffer }

let server: Server
let pages: PageCache
let rendered: string[]
let render: (request: IncomingMessage, response: ServerResponse) => Promise<void>

const html = (body: string) => `<!DOCTYPE html><html><body>${body}<script>self.__next_f.push(1)</script></body></html>`

beforeEach(async () => {
  pages = new PageCache()
  rendered = []
  render = async (request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(html(`<p>${request.url} ${request.headers.cookie ?? ''}</p>`))
  }
  server = createFront({
    handle: async (request, response) => {
      rendered.push(`${request.url}`)
      await render(request, response)
    },
    baseUrl: 'http://etoile.example',
    trustProxy: false,
    development: false,
    pages,
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})

afterEach(() => new Promise((resolve) => server.close(resolve)))

function get(path: string, headers: Record<string, string> = {}, method = 'GET', body?: string): Promise<Got> {
  const { port } = server.address() as AddressInfo
  return new Promise((resolve, reject) => {
    const sent = ask({ port, host: '127.0.0.1', path, method, headers, agent: false }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers as Record<string, string>, body: Buffer.concat(chunks) }))
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

test('a page goes out without the payload, with policy, tag and no permission to keep it', async () => {
  const page = await get('/wiki/cheyenne')
  expect(page.body.toString()).toBe('<!DOCTYPE html><html><body><p>/wiki/cheyenne </p></body></html>')
  expect(page.headers).toMatchObject({ 'cache-control': 'private, no-cache', 'x-content-type-options': 'nosniff' })
  expect(page.headers.vary).toContain('Cookie')
  expect(page.headers['content-security-policy']).toContain("script-src 'self';")
})

test('a second reader at the same horizon gets the kept page, another horizon its own', async () => {
  await get('/wiki/cheyenne', { cookie: 'horizon=2' })
  const second = await get('/wiki/cheyenne?utm=1', { cookie: 'theme=dark; horizon=2' })
  expect(rendered).toHaveLength(1)
  expect(second.body.toString()).toContain('horizon=2')
  expect((await get('/wiki/cheyenne', { cookie: 'horizon=3' })).body.toString()).toContain('horizon=3')
  expect(rendered).toHaveLength(2)
})

test('whoever is signed in is rendered for, and leaves nothing behind', async () => {
  const cookie = 'next-auth.session-token=secret'
  expect((await get('/wiki/cheyenne', { cookie })).body.toString()).toContain('secret')
  expect(pages.size).toBe(0)
  expect((await get('/wiki/cheyenne')).body.toString()).not.toContain('secret')
})

test('a page kept before a publication is made anew after it', async () => {
  await get('/wiki/cheyenne')
  pages.drop()
  await get('/wiki/cheyenne')
  expect(rendered).toHaveLength(2)
})

test('a page published while it is being made is not kept, and later readers do not wait for it', async () => {
  let finish = () => undefined as void
  render = async (_, response) => {
    await new Promise<void>((resolve) => (finish = resolve))
    response.setHeader('content-type', 'text/html')
    response.end(html('old'))
  }
  const slow = get('/wiki/cheyenne')
  while (rendered.length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
  pages.drop()
  const finishOld = finish
  render = async (_, response) => {
    response.setHeader('content-type', 'text/html')
    response.end(html('new'))
  }
  expect((await get('/wiki/cheyenne')).body.toString()).toContain('new')
  finishOld()
  expect((await slow).body.toString()).toContain('old')
  expect((await get('/wiki/cheyenne')).body.toString()).toContain('new')
})

test('readers who come at one moment wait for one rendering', async () => {
  const before = render
  render = async (request, response) => {
    await new Promise((resolve) => setTimeout(resolve, 50))
    await before(request, response)
  }
  const answers = await Promise.all([1, 2, 3, 4].map(() => get('/wiki/cheyenne')))
  expect(rendered).toHaveLength(1)
  expect(answers.every(({ status }) => status === 200)).toBe(true)
})

test('a page sets its own status, and what is not there is not kept', async () => {
  render = async (_, response) => {
    const store = exchange.getStore()
    if (store) store.status = 404
    response.setHeader('content-type', 'text/html')
    response.write('<!DOCTYPE html><p>Nothing ')
    response.end('here</p>')
  }
  const missing = await get('/wiki/nobody')
  expect(missing).toMatchObject({ status: 404 })
  expect(missing.body.toString()).toBe('<!DOCTYPE html><p>Nothing here</p>')
  expect(pages.size).toBe(0)
})

test('an answer that sets a cookie is not kept', async () => {
  render = async (_, response) => {
    response.setHeader('set-cookie', 'a=b')
    response.setHeader('content-type', 'text/html')
    response.end('<p>hello</p>')
  }
  expect((await get('/wiki/cheyenne')).headers['set-cookie']).toEqual(['a=b'])
  expect(pages.size).toBe(0)
})

test('the same page is not sent twice: 304 for its tag, kept or not', async () => {
  for (const cookie of ['', 'next-auth.session-token=x']) {
    const { headers } = await get('/wiki/cheyenne', { cookie })
    const again = await get('/wiki/cheyenne', { cookie, 'if-none-match': headers.etag ?? '' })
    expect(again).toMatchObject({ status: 304 })
    expect(again.body).toHaveLength(0)
    expect((await get('/wiki/cheyenne', { cookie, 'if-none-match': '"other"' })).status).toBe(200)
  }
})

test('a page that says it holds nothing of the framework’s goes out byte for byte', async () => {
  const body = html('<p>dance</p>')
  render = async (_, response) => {
    exchange.getStore()!.isPlain = true
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(body)
  }
  const page = await get('/wiki/cheyenne')
  expect(page.body.toString()).toBe(body)
  expect(page.headers).toMatchObject({ 'cache-control': 'private, no-cache', etag: expect.stringContaining('W/') })
})

test('a long page is compressed, a short one is not worth it', async () => {
  render = async (request, response) => {
    response.setHeader('content-type', 'text/html')
    response.end(request.url === '/wiki/long' ? '<p>dance</p>'.repeat(500) : '<p>dance</p>')
  }
  const long = await get('/wiki/long', { 'accept-encoding': 'br' })
  expect(long.headers['content-encoding']).toBe('br')
  expect(brotliDecompressSync(long.body).toString()).toBe('<p>dance</p>'.repeat(500))
  expect((await get('/wiki/short', { 'accept-encoding': 'br' })).headers['content-encoding']).toBeUndefined()
})

test('HEAD says what GET would send, and sends none of it', async () => {
  const head = await get('/wiki/cheyenne', {}, 'HEAD')
  const full = await get('/wiki/cheyenne')
  expect(head.body).toHaveLength(0)
  expect(head.headers).toMatchObject({ etag: full.headers.etag, 'content-length': String(full.body.length) })
})

test('a form from elsewhere reaches no page', async () => {
  const refused = await get('/wiki/cheyenne', { origin: 'https://evil.example' }, 'POST', 'a=b')
  expect(refused.status).toBe(403)
  expect(refused.body.toString()).toContain('not sent from a page of this wiki')
  expect(rendered).toEqual([])
  expect((await get('/wiki/cheyenne', { origin: 'http://etoile.example', 'content-length': '3' }, 'POST', 'a=b')).status).toBe(200)
})

test('a page that throws gives a sentence and 500, and the next request works', async () => {
  const before = render
  render = () => Promise.reject(new Error('on purpose'))
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const broken = await get('/wiki/cheyenne')
  expect(broken).toMatchObject({ status: 500 })
  expect(broken.body.toString()).toContain('Something broke on our side')
  expect(said).toHaveBeenCalledWith(expect.objectContaining({ message: 'on purpose' }))
  said.mockRestore()
  render = before
  expect((await get('/wiki/cheyenne')).status).toBe(200)
})

test('a page that Next gave up on says so in words', async () => {
  render = async (_, response) => {
    response.statusCode = 500
    response.setHeader('content-type', 'text/html')
    response.end('<!DOCTYPE html><html id="__next_error__"><head></head><body></body></html>')
  }
  const broken = await get('/wiki/cheyenne')
  expect(broken.status).toBe(500)
  expect(broken.body.toString()).toContain('<h1>Something broke</h1>')
})

test('a route that broke and left nothing to read says so in words', async () => {
  render = async (_, response) => {
    response.statusCode = 500
    response.end()
  }
  const broken = await get('/wiki/cheyenne')
  expect(broken).toMatchObject({ status: 500, headers: { 'content-type': 'text/html; charset=utf-8' } })
  expect(broken.body.toString()).toContain('<h1>Something broke</h1>')
})

test('a redirect goes out without a body that says something broke', async () => {
  render = async (_, response) => {
    response.writeHead(307, { location: '/wiki/cheyenne-toussaint', 'content-type': 'text/html' })
    response.end('<!DOCTYPE html><html id="__next_error__"><head></head><body></body></html>')
  }
  const moved = await get('/wiki/toussant')
  expect(moved).toMatchObject({ status: 307, headers: { location: '/wiki/cheyenne-toussaint' } })
  expect(moved.body).toHaveLength(0)
  expect(pages.size).toBe(0)
})

test('a file of ours is made once, asked for again by its tag, and needs no session', async () => {
  render = async (_, response) => {
    response.writeHead(200, { 'content-type': 'application/javascript', 'cache-control': 'public, max-age=0' })
    response.end('go()')
  }
  const first = await get('/assets/reader.js')
  expect(first.headers).toMatchObject({ 'cache-control': 'public, max-age=0', vary: 'Accept-Encoding' })
  expect((await get('/assets/reader.js', { cookie: 'next-auth.session-token=x', 'if-none-match': first.headers.etag ?? '' })).status).toBe(304)
  expect(rendered).toEqual(['/assets/reader.js'])
})

test('pictures flow through as they are', async () => {
  const picture = Buffer.alloc(200_000, 7)
  render = async (_, response) => {
    response.writeHead(200, { 'content-type': 'image/png', 'cache-control': 'public, max-age=60' })
    for (let at = 0; at < picture.length; at += 50_000) response.write(picture.subarray(at, at + 50_000))
    response.end()
  }
  const got = await get('/media/1')
  expect(got.body.equals(picture)).toBe(true)
  expect(got.headers).toMatchObject({ 'cache-control': 'public, max-age=60', 'x-content-type-options': 'nosniff' })
})

test('a picture that has not changed says so under its own tag, and HEAD is asked of it as HEAD', async () => {
  render = async (request, response) => {
    response.writeHead(request.method === 'HEAD' ? 200 : 304, { etag: '"swan"', 'cache-control': 'public, no-cache', ...(request.method === 'HEAD' && { 'content-type': 'image/png', 'content-length': '7' }) })
    response.end()
  }
  const unchanged = await get('/media/1', { 'if-none-match': '"swan"' })
  expect(unchanged).toMatchObject({ status: 304, headers: { etag: '"swan"', 'cache-control': 'public, no-cache' } })
  expect(await get('/media/1', {}, 'HEAD')).toMatchObject({ status: 200, headers: { etag: '"swan"', 'content-length': '7' } })
})

test('a page that sends the person elsewhere does so, whatever status was set on the way', async () => {
  render = async (_request, response) => {
    exchange.getStore()!.status = 422
    response.statusCode = 303
    response.setHeader('location', '/elsewhere')
    response.end()
  }
  const sent = await get('/wiki/cheyenne')
  expect(sent.status).toBe(303)
  expect(sent.headers.location).toBe('/elsewhere')
})

test('an address that cannot be decoded is refused in words and reaches no page', async () => {
  const refused = await get('/wiki/%E0%A4%A')
  expect(refused.status).toBe(400)
  expect(refused.body.toString()).toContain('This address cannot be read.')
  expect(rendered).toEqual([])
})

test('a picture goes out under a policy that runs nothing; a page keeps its own', async () => {
  render = async (_request, response) => {
    response.setHeader('content-type', 'image/png')
    response.end('png')
  }
  expect((await get('/media/0123')).headers['content-security-policy']).toBe("default-src 'none'; sandbox")
  expect((await get('/mediaeval')).headers['content-security-policy']).toContain("script-src 'self'")
})
