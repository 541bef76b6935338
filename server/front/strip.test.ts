import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isStreamed, stripFramework } from './strip'

const page = (inside: string) => `<!DOCTYPE html><html><head><title>Cheyenne</title></head><body>${inside}</body></html>`

test.each([
  ['a script of the build', '<script src="/_next/static/chunks/a.js" async=""></script>'],
  ['the polyfill', '<script src="/_next/static/chunks/p.js" noModule=""></script>'],
  ['the payload', '<script>self.__next_f.push([1,"0:\\"\\u003cp\\u003eLater\\u003c/p\\u003e\\""])</script>'],
  ['an inline module', '<script type="module">go()</script>'],
  ['a payload whose end tag has a space', '<script>1</script >'],
  ['a preloaded script', '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/a.js"/>'],
  ['a module preload', '<link rel="modulepreload" href="/_next/static/chunks/a.js"/>'],
])('drops %s', (_, tag) => {
  expect(stripFramework(page(`<p>before</p>${tag}<p>after</p>`))).toBe(page('<p>before</p><p>after</p>'))
})

test.each([
  ['our own scripts', '<script src="/assets/site.js" defer=""></script>'],
  ['data blocks', '<script type="application/ld+json">{"name":"Étoile"}</script>'],
  ['the style sheet', '<link rel="stylesheet" href="/_next/static/chunks/a.css"/>'],
  ['a preloaded font', '<link rel="preload" as="font" href="/_next/static/media/a.woff2"/>'],
  ['text about scripts', '<p>&lt;script&gt;self.__next_f.push(1)&lt;/script&gt;</p>'],
  ['a script in an attribute', '<a title="<script>x</script>" href="/">link</a>'],
  ['a script in an unquoted corner', "<a title='><script>' href=/wiki/a>link</a><b>bold</b>"],
  ['a script in a form', '<textarea><script>draft</script></textarea>'],
  ['a script in a comment', '<!-- <script>x</script> -->'],
  ['a lone less-than', '<p>3 < 5, <3 and <script-like></p>'],
])('keeps %s', (_, inside) => {
  expect(stripFramework(page(inside))).toBe(page(inside))
})

test('an unclosed payload takes the rest with it, and never comes back as text', () => {
  expect(stripFramework('<p>a</p><script>self.__next_f.push("b"')).toBe('<p>a</p>')
})

test('escaped text of any kind passes unchanged', () => {
  const escaped = fc.string().map((text) => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`))
  fc.assert(
    fc.property(escaped, escaped, (text, value) => {
      const html = page(`<p title="${value}">${text}</p>`)
      expect(stripFramework(html.replace('</body>', '<script>1</script></body>'))).toBe(html)
    }),
  )
})

test('a long and hostile page is read in one pass', () => {
  const hostile = '<a title="'.repeat(50_000) + '<!--'.repeat(20_000) + '<'.repeat(100_000)
  const started = performance.now()
  stripFramework(hostile)
  expect(performance.now() - started).toBeLessThan(5_000)
})

test('a page that hides parts until a script runs is told from one that does not', () => {
  expect(isStreamed(page('<div hidden id="S:0"><p>late</p></div>'))).toBe(true)
  expect(isStreamed(page('<div hidden=""></div><p>S:0</p>'))).toBe(false)
})
