import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { filesIn } from '../setup/fingerprint.mjs'
import { at } from '../setup/root.mjs'
import { slotFor } from './cacheable'

const get = (url: string, cookie?: string) => slotFor('GET', url, cookie === undefined ? {} : { cookie })

test('a page is kept once per horizon, the unset one apart', () => {
  expect(get('/wiki/cheyenne')?.key).toBe('default /wiki/cheyenne')
  expect(get('/wiki/cheyenne', 'horizon=0')?.key).toBe('0 /wiki/cheyenne')
  expect(get('/wiki/cheyenne', 'theme=dark; horizon=5')?.key).toBe('5 /wiki/cheyenne')
})

test.each(['-1', '5.0', 'all', '99999', '', '5 ', '%35'])('a horizon of "%s" counts as none, or as the number it is', (value) => {
  const slot = get('/wiki/cheyenne', `horizon=${value}`)
  expect(slot?.key).toBe(value === '5 ' ? '5 /wiki/cheyenne' : 'default /wiki/cheyenne')
})

test('the page sees only what its answer is kept under', () => {
  expect(get('/wiki/cheyenne?utm_source=x', 'theme=dark; horizon=5')).toEqual({
    key: '5 /wiki/cheyenne',
    url: '/wiki/cheyenne',
    cookie: 'horizon=5',
  })
})

test('a query that changes the page is never answered from what is kept', () => {
  expect(get('/recent?before=abc')).toBeNull()
  expect(get('/recent?utm=1')).not.toBeNull()
})

test.each([
  'next-auth.session-token=a',
  '__Secure-next-auth.session-token=a',
  'next-auth.session-token.0=a',
  'horizon=3; further=cheyenne',
])('what is made for one person is not kept: %s', (cookie) => {
  expect(get('/wiki/cheyenne', cookie)).toBeNull()
  expect(get('/wiki/cheyenne', 'next-auth.csrf-token=a')).not.toBeNull()
})

test.each(['/api/health', '/search?q=a', '/review', '/wiki/cheyenne/edit', '/wiki/Cheyenne', '/wiki/a%2f..', '/join', '/people/mara', '/wiki/'])(
  '%s is always made anew',
  (url) => {
    expect(get(url)).toBeNull()
  },
)

test('only reading is answered from what is kept', () => {
  expect(slotFor('POST', '/wiki/cheyenne', {})).toBeNull()
  expect(slotFor('HEAD', '/wiki/cheyenne', {})).not.toBeNull()
  expect(slotFor('GET', '/wiki/cheyenne', { authorization: 'Bearer x' })).toBeNull()
})

// app/(indexes)/cast/route.tsx → /cast; app/wiki/[slug]/history/page.tsx → /wiki/slug/history
function addressOf(file: string): string {
  const folders = path.relative(at('app'), path.dirname(file)).split(path.sep)
  return `/${folders.filter((name) => !name.startsWith('(')).join('/').replace(/[[\].]/g, '')}`
}

/** The query parameters a page reads, in the three ways our pages write it. */
function parametersOf(source: string): string[] {
  const asked = [...source.matchAll(/\bquery\('(\w+)'\)/g)].map(([, name]) => name ?? '')
  const direct = [...source.matchAll(/\(await searchParams\)\.(\w+)/g)].map(([, name]) => name ?? '')
  const unpacked = [...source.matchAll(/\{([^{}]*)\}\s*= await searchParams/g)].flatMap(([, names = '']) => names.split(','))
  return [...asked, ...direct, ...unpacked.map((name) => name.split(':')[0]?.trim() ?? '')].filter(Boolean)
}

/** What is said to whoever has just saved: they have a session, and nothing is kept for them. */
const TO_MEMBERS = ['saved', 'notice']

test('a kept page reads no query parameter that would be dropped before it', () => {
  const kept = filesIn(at('app')).filter((file) => /^(?:page|route)\.tsx$/.test(path.basename(file)) && get(addressOf(file)) !== null)
  expect(kept.map(addressOf)).toEqual(expect.arrayContaining(['/', '/wiki/slug', '/episodes', '/recent']))
  const dropped = kept.flatMap((file) => parametersOf(readFileSync(file, 'utf8')).filter((name) => !TO_MEMBERS.includes(name) && get(`${addressOf(file)}?${name}=1`)).map((name) => `${addressOf(file)}?${name}`))
  expect(dropped).toEqual([])
  const silent = kept.filter((file) => /searchParams|\bquery\b/.test(readFileSync(file, 'utf8')) && parametersOf(readFileSync(file, 'utf8')).length === 0)
  expect(silent.map(addressOf)).toEqual([])
})
