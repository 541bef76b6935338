import { expect, test } from 'vitest'
import { bytesAt, seenAt, surroundings, tree } from '../testing/tree'

// What a browser would run: an element that runs, an attribute that does, an address that is code. Looked for in the markup
// itself, with its text taken out, so that a payload which is merely shown as words passes.
const PAYLOADS = [
  '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '<svg onload=alert(1)>', '<svg><script>alert(1)</script></svg>',
  '<a href="javascript:alert(1)">x</a>', '<iframe srcdoc="<script>alert(1)</script>"></iframe>', '<details open ontoggle=alert(1)>',
  '<body onload=alert(1)>', '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>', '"><script>alert(1)</script>',
  '\' onmouseover=\'alert(1)', '" onfocus="alert(1)" autofocus="', 'javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'java\tscript:alert(1)',
  '&#106;avascript:alert(1)', 'data:text/html,<script>alert(1)</script>', 'vbscript:alert(1)', '//evil.example/x', '</textarea><script>alert(1)</script>',
  '<!--><script>alert(1)</script>-->', '<style>@import "javascript:alert(1)"</style>', '<form action="javascript:alert(1)"><button>x', '<base href="//evil.example">',
  '<meta http-equiv=refresh content="0;url=javascript:alert(1)">', '<object data="javascript:alert(1)">', '{{constructor.constructor("alert(1)")()}}', '<template><script>alert(1)</script></template>',
]

function markupOf(page: ReturnType<typeof tree>): string {
  const { lead, body, facts, relations, notes, theory } = seenAt(page, 8, surroundings({ names: { 'open-friend': '0' } }))
  const all = [lead, body, ...[...facts, ...relations, ...notes].map((row) => row.html), theory?.canon?.because ?? '', ...(theory?.evidence ?? []).flatMap((row) => [row.shows, row.bears ?? ''])]
  return all.join('\n')
}

const TAG = /<([a-z][a-z0-9-]*)((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*>/gi
const NAMES = new Set('a abbr b blockquote br code del div em h1 h2 h3 h4 h5 h6 hr input li ol p pre span strong sup table tbody td th thead tr ul'.split(' '))
const ATTRIBUTES = new Set('align aria-label checked class disabled href id rel scope start title type'.split(' '))

function expectHarmless(html: string): void {
  for (const [, name = '', attributes = ''] of html.matchAll(TAG)) {
    expect(NAMES).toContain(name)
    for (const [, attribute = '', value = ''] of attributes.matchAll(/\s([a-z-]+)(?:="([^"]*)")?/gi)) {
      expect(ATTRIBUTES).toContain(attribute)
      if (attribute === 'href') expect(value.replace(/&#x([0-9a-f]+);/gi, (_all, code: string) => String.fromCodePoint(parseInt(code, 16))).trim()).toMatch(/^(?:https?:|mailto:|[^a-z]|[^:]*$)/i)
    }
  }
  // What is left has no tag but closing ones: every other “<” was escaped.
  expect(html.replace(TAG, '').replace(/<\/[a-z0-9]+>/g, '')).not.toContain('<')
}

const q = JSON.stringify
const PLACES: [string, (payload: string) => ReturnType<typeof tree>][] = [
  ['the text', (payload) => tree(`A ${payload} b`)],
  ['a block of its own', (payload) => tree(`A\n\n${payload}\n\nb`)],
  ['a heading', (payload) => tree(`## A ${payload}\n\nText.`)],
  ['a list item', (payload) => tree(`- A ${payload}`)],
  ['a table cell', (payload) => tree(`| A |\n| --- |\n| ${payload.replaceAll('|', '\\|')} |`)],
  ['a code fence', (payload) => tree(`\`\`\`${payload}\n${payload}\n\`\`\``)],
  ['inline code', (payload) => tree(`A \`${payload}\` b`)],
  ['a footnote', (payload) => tree(`A[^1]\n\n[^1]: ${payload}`)],
  ['a link’s address', (payload) => tree(`[A](<${payload.replaceAll('\n', '')}>) and [b](${payload})`)],
  ['a link’s title', (payload) => tree(`[A](https://example.org ${q(payload)})`)],
  ['a picture', (payload) => tree(`![${payload}](${payload})`)],
  ['an autolink', (payload) => tree(`<${payload}> and http://example.org/${payload}`)],
  ['a reference', (payload) => tree(`[A][r]\n\n[r]: <${payload.replace(/[<>]/g, '')}> ${q(payload)}`)],
  ['a wiki link’s target', (payload) => tree(`[[a ${payload.replace(/[[\]|#]/g, '')}]]`)],
  ['a wiki link’s label', (payload) => tree(`[[Open Friend|${payload.replace(/[[\]]/g, '')}]]`)],
  ['a wiki link’s section', (payload) => tree(`[[Open Friend#${payload.replace(/[[\]|]/g, '')}|x]]`)],
  ['a citation’s reason', (payload) => tree(`A. [@S1E8 from S1E1 "${payload.replace(/["“”[\]]/g, '')}"]`)],
  ['a directive', (payload) => tree(`A :span[${payload}]{onclick="alert(1)" style=x} b`)],
  ['a fact', (payload) => tree('Text.', ['facts:', `  - { id: f1, name: ${q(payload.slice(0, 60))}, value: ${q(`a ${payload}`)} }`])],
  ['a relation', (payload) => tree('Text.', ['relations:', `  - { id: r1, type: x, to: ${q(`a ${payload}`)}, note: ${q(`a ${payload}`)} }`])],
  ['evidence', (payload) => tree('Text.', ['claim: c', 'type: character', `canon: { verdict: strained, because: ${q(`a ${payload}`)} }`, 'evidence:', `  - { id: e1, side: for, shows: ${q(`a ${payload}`)}, bears: ${q(`a ${payload}`)}, cite: S1E1 }`], 'theory')],
]

test.each(PLACES)('nothing that runs comes out of %s', (_place, make) => {
  for (const payload of PAYLOADS) {
    let page
    try {
      page = make(payload)
    } catch (refused) {
      expect((refused as Error).name).toBe('Error')
      continue
    }
    expectHarmless(markupOf(page))
  }
})

test('the check itself sees what runs', () => {
  for (const bad of ['<script>alert(1)</script>', '<a href="javascript:alert(1)">x</a>', '<p onclick="x">y</p>', '<img src="x">', '<div style="x">y</div>'])
    expect(() => expectHarmless(bad)).toThrow()
  expect(() => expectHarmless('<p>&#x3C;script>alert(1)</p>')).not.toThrow()
})

test('raw HTML is dropped, its words in the text and in searches too', () => {
  const page = tree('One <b>two</b> <!-- secret --> three. [@S1E1]')
  expect(seenAt(page, 8).lead).toMatch(/^<p>One two\s+three\./)
  expect(seenAt(page, 8).description).not.toMatch(/[<>]|secret/)
  expect(page.blocks[0]!.text).not.toMatch(/[<>]|secret/)
})

test('pictures of other sites are not fetched: their words stay', () => {
  const { lead } = seenAt(tree('See ![a swan](https://example.org/swan.png). [@S1E1]'), 8)
  expect(lead).toContain('a swan')
  expect(lead).not.toMatch(/<img|example\.org/)
})

test('a link to another site is there, and gives it no credit', () => {
  expect(seenAt(tree('See [it](https://example.org/a). [@S1E1]'), 8).lead).toContain('<a href="https://example.org/a" rel="nofollow ugc noopener">it</a>')
})

test('an address that is code is no address at all', () => {
  const html = seenAt(tree('See [it](javascript:alert(1)). [@S1E1]'), 8).lead
  expect(html).toContain('>it</a>')
  expect(html).not.toContain('javascript')
})

test('nothing of the tree’s own marks reaches a reader', () => {
  const page = tree('# One [@S1E1]\n\n- a\n\n> b [[c]]\n\n| d |\n| --- |\n| e |\n\n```js\nf\n```', ['default-bound: 0'])
  expect(bytesAt(page, 8)).toContain('language-js')
  expect(bytesAt(page, 8)).not.toMatch(/data-|dataBlock|wiki-link|cite-mark/)
})
