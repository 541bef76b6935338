import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bytesAt, HORIZONS, seenAt, surroundings, tree } from '../testing/tree'

// Pages are generated with one token in each block. A second, much simpler reckoning says from when each token is known; then
// every byte of the page, at every horizon, must hold exactly the tokens known there.

type Known = Map<string, number>
type Text = { lines: string[]; notes: string[] }
/** `until`: of what is known later than this no line is written, as if it had been deleted. */
type Made = { known: Known; next: number; until: number; front: Record<'facts' | 'relations' | 'evidence', string[]> }

const NAMES = { 'late-friend': 'S1E6', 'open-friend': '0' } as const
const AROUND = surroundings({ sources: { early: '0', 'mid-season': 'S1E4' }, names: NAMES })
const at = fc.integer({ min: 1, max: 8 })
const cite = fc.oneof(
  { weight: 4, arbitrary: at.map((n) => ({ text: `[@S1E${n}]`, bound: n as number | null })) },
  fc.tuple(at, at).map(([a, b]) => ({ text: `[@S1E${a}-S1E${b}]`, bound: Math.max(a, b) })),
  fc.tuple(at, at).map(([a, b]) => ({ text: `[@S1E${a}; @early; @S1E${b} 01:00]`, bound: Math.max(a, b) })),
  fc.tuple(at, at).map(([a, b]) => ({ text: `[@S1E${a} from S1E${b} "told"]`, bound: b })),
  at.map((n) => ({ text: `[@unheard-of from S1E${n} "told"; @early]`, bound: n })),
  fc.constantFrom({ text: '[@early]', bound: 0 }, { text: '[@mid-season; @early]', bound: 4 }, { text: '[@unheard-of]', bound: 8 }, { text: '', bound: null }),
)
const link = fc.constantFrom({ text: '', bound: 0 }, { text: ' [[Late Friend]]', bound: 6 }, { text: ' [[Late Friend|a friend]]', bound: 0 }, { text: ' [[Open Friend]]', bound: 0 })
const words = fc.tuple(cite, link).map(([cited, linked]) => ({ text: `${linked.text} ${cited.text}`, bound: (fallback: number) => Math.max(cited.bound ?? fallback, linked.bound) }))

type Words = { text: string; bound: (fallback: number) => number }
type Node =
  | { kind: 'paragraph' | 'note' | 'row'; words: Words }
  | { kind: 'code' }
  | { kind: 'items'; items: { words: Words; inner: Words[] }[] }
  | { kind: 'quote' | 'from'; from: number; nodes: Node[] }

const { node } = fc.letrec<{ node: Node }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    words.map((said): Node => ({ kind: 'paragraph', words: said })),
    words.map((said): Node => ({ kind: 'row', words: said })),
    words.map((said): Node => ({ kind: 'note', words: said })),
    fc.constant<Node>({ kind: 'code' }),
    fc.array(fc.record({ words, inner: fc.array(words, { maxLength: 2 }) }), { minLength: 1, maxLength: 3 }).map((items): Node => ({ kind: 'items', items })),
    fc.record({ kind: fc.constantFrom('quote' as const, 'from' as const), from: at, nodes: fc.array(tie('node'), { minLength: 1, maxLength: 3 }) }),
  ),
}))
const section = fc.array(node, { minLength: 1, maxLength: 4 })
const row = fc.record({ words, from: fc.option(at), list: fc.constantFrom('facts' as const, 'relations' as const, 'evidence' as const) })
const page = fc.record({ knownFrom: fc.constantFrom(0, 0, 0, 3), fallback: fc.option(fc.integer({ min: 0, max: 8 })), lead: fc.option(section), sections: fc.array(section, { maxLength: 3 }), rows: fc.array(row, { maxLength: 4 }) })

function token(made: Made, known: number): string {
  const name = `tok${made.next++}en`
  made.known.set(name, known)
  return name
}

function write(nodes: readonly Node[], floor: number, fallback: number, made: Made): Text {
  const text: Text = { lines: [], notes: [] }
  for (const each of nodes) {
    // What is never shown keeps blocks of one kind apart, also where what stood between them is gone.
    const lines = writeNode(each, floor, fallback, made, text.notes)
    if (lines.length > 0) text.lines.push(...lines, '', '<!-- -->', '')
  }
  return text
}

function writeNode(each: Node, floor: number, fallback: number, made: Made, notes: string[]): string[] {
  const knownOf = (said: Words, above = floor) => Math.max(above, said.bound(fallback))
  const say = (said: Words, above = floor) => `${token(made, knownOf(said, above))}${said.text}`
  // Its words are counted also where they are left out, so that the others keep theirs.
  const kept = (known: number, lines: string[]) => (known > made.until ? [] : lines)
  switch (each.kind) {
    case 'code': return kept(Math.max(floor, fallback), ['```', token(made, Math.max(floor, fallback)), '```'])
    case 'paragraph': return kept(knownOf(each.words), [say(each.words)])
    case 'row': return kept(knownOf(each.words), ['| column |', '| --- |', `| ${say(each.words).replace(/\|/g, '\\|')} |`])
    case 'note': {
      const id = `n${made.next}`
      const known = knownOf(each.words)
      notes.push(...kept(known, [`[^${id}]: ${token(made, known)}`, '']))
      return kept(known, [`${token(made, known)}[^${id}]${each.words.text}`])
    }
    case 'items': return each.items.flatMap(({ words: said, inner }) => {
      const above = knownOf(said)
      return [...kept(above, [`- ${say(said)}`]), ...inner.flatMap((one) => kept(knownOf(one, above), [`  - ${say(one, above)}`]))]
    })
    case 'quote': {
      const inner = write(each.nodes, floor, fallback, made)
      notes.push(...inner.notes)
      return inner.lines.map((line) => `> ${line}`.trimEnd())
    }
    case 'from': {
      const inner = write(each.nodes, Math.max(floor, each.from), fallback, made)
      notes.push(...inner.notes)
      const fence = ':'.repeat(3 + Math.max(0, ...inner.lines.map((line) => /^[> ]*(:{3,})/.exec(line)?.[1]?.length ?? 0)))
      return inner.lines.length > 0 ? [`${fence}from{S1E${each.from}}`, ...inner.lines, fence] : []
    }
  }
}

const bare = (text: string) => text.replace(/[[\]@]/g, '').trim()

/** A row's citations go into its `cite`, its links into its value. */
function writeRow(list: 'facts' | 'relations' | 'evidence', said: Words, from: number | null, floor: number, fallback: number, made: Made): void {
  const cited = /\[@[^\]]*\]/.exec(said.text)?.[0] ?? ''
  const linked = said.text.replace(cited, '').trim()
  if (list === 'evidence' && cited === '') return
  const known = Math.max(floor, from ?? 0, said.bound(fallback))
  const name = token(made, known)
  const rest = `${cited ? `, cite: ${JSON.stringify(bare(cited))}`.replace(/\\"/g, '\\"') : ''}${from === null ? '' : `, from: S1E${from}`} }`
  const value = JSON.stringify(`${name} ${linked}`.trim())
  const id = `x${made.next}`
  if (known > made.until) return
  if (list === 'facts') made.front.facts.push(`  - { id: ${id}, name: Town, value: ${value}${rest}`)
  else if (list === 'evidence') made.front.evidence.push(`  - { id: ${id}, side: for, shows: ${value}${rest}`)
  else made.front.relations.push(`  - { id: ${id}, type: rival of, to: "[[Open Friend]]", note: ${value}${rest}`)
}

type Page = typeof page extends fc.Arbitrary<infer P> ? P : never

/** A page as a text, and from when each of its words is known.
 *  @param until of what is known later nothing is written */
function writePage({ knownFrom, fallback, lead, sections, rows }: Page, until = 8): { known: Known; front: string[]; body: string } {
  const made: Made = { known: new Map(), next: 1, until, front: { facts: [], relations: [], evidence: [] } }
  const otherwise = fallback ?? 8
  const body = [lead ?? [], ...sections].map((nodes, i) => {
    const before = new Set(made.known.keys())
    const { lines, notes } = write(nodes, knownFrom, otherwise, made)
    const beneath = Math.min(...[...made.known].filter(([name]) => !before.has(name)).map(([, known]) => known))
    const heading = i > 0 ? [`## ${token(made, beneath)}`, ''] : []
    return [...(beneath > until ? [] : heading), ...lines, ...notes].join('\n')
  })
  for (const each of rows) writeRow(each.list, each.words, each.from, knownFrom, otherwise, made)
  const lists = Object.entries(made.front).flatMap(([list, all]) => (all.length > 0 ? [`${list}:`, ...all] : []))
  const front = ['claim: A claim.', 'type: character', `known-from: ${knownFrom === 0 ? 0 : `S1E${knownFrom}`}`, ...(fallback === null ? [] : [`default-bound: ${fallback === 0 ? 0 : `S1E${fallback}`}`]), ...lists]
  return { known: made.known, front, body: body.join('\n') }
}

test('every block is there from its bound on, and not one byte of it before', () => {
  fc.assert(
    fc.property(page, (written) => {
      const { known, front, body } = writePage(written)
      const parsed = tree(body, front, 'theory')
      for (const horizon of HORIZONS) {
        const bytes = bytesAt(parsed, horizon, AROUND)
        const wrong = [...known].filter(([name, from]) => bytes.includes(name) !== from <= horizon)
        expect({ horizon, wrong, body: wrong.length > 0 ? [front, body] : '' }).toEqual({ horizon, wrong: [], body: '' })
      }
    }),
    { numRuns: 250 },
  )
})

/** Whether the items of a list are paragraphs hangs on blank lines in its source, of which a deleted line leaves others. */
const inBytes = (seen: object): string => JSON.stringify(seen, null, 1).replaceAll(/<\/?p>/g, '')

test('a page at a horizon is what its text would be from which everything later was deleted', () => {
  fc.assert(
    fc.property(page, (written) => {
      const whole = writePage(written)
      const parsed = tree(whole.body, whole.front, 'theory')
      for (const horizon of HORIZONS.filter((each) => each >= written.knownFrom)) {
        const cut = writePage(written, horizon)
        expect(inBytes(seenAt(parsed, horizon, AROUND))).toEqual(inBytes(seenAt(tree(cut.body, cut.front, 'theory'), horizon, AROUND)))
      }
    }),
    { numRuns: 100 },
  )
})

const STANDING = [
  'facts:',
  '  - { id: f1, name: Standing, value: unknownvalue, cite: early, until: S1E1 }',
  '  - { id: f2, name: Standing, value: securevalue, cite: S1E1, until: S1E4 }',
  '  - { id: f3, name: Standing, value: doubtedvalue, cite: S1E3, from: S1E4, until: S1E8 }',
  '  - { id: f4, name: Standing, value: dismissedvalue, cite: S1E8, from: S1E8 }',
]

test.each(HORIZONS)('of a fact that changes, a reader at horizon %i sees exactly one value and no trace of another', (horizon) => {
  const values = ['unknownvalue', 'securevalue', 'doubtedvalue', 'dismissedvalue']
  const right = values[horizon < 1 ? 0 : horizon < 4 ? 1 : horizon < 8 ? 2 : 3]!
  const page = tree('Words. [@S1E1]', STANDING)
  expect(seenAt(page, horizon, AROUND).facts).toMatchObject([{ name: 'Standing', html: expect.stringContaining(right) }])
  for (const value of values) expect(bytesAt(page, horizon, AROUND).includes(value)).toBe(value === right)
})

test('the notes of values that do not hold are not there either', () => {
  const page = tree('Words. [@early]', ['facts:', '  - { id: f1, name: Standing, value: a, cite: S1E1 00:11, until: S1E4 }', '  - { id: f2, name: Standing, value: b, cite: S1E4 00:44 }'])
  expect(bytesAt(page, 3, AROUND)).toContain('00:11')
  expect(bytesAt(page, 3, AROUND)).not.toContain('00:44')
  expect(bytesAt(page, 4, AROUND)).toContain('00:44')
  expect(bytesAt(page, 4, AROUND)).not.toContain('00:11')
})
