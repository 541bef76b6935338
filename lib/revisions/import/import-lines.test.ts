import '../../testing/own-database'
import { beforeAll, expect, test } from 'vitest'
import pg from 'pg'
import { db } from '../../db/client'
import { member, someHandle } from '../../testing/cast'
import { addEpisodes } from '../../testing/episodes'
import '../../wiring/composition'
import { inTransaction } from '../../db/transaction'
import { ok } from '../../result'
import { lockPage, publish } from '../ledger'
import { loadTree } from '../load-tree'
import { prepare } from '../prepare'
import { verify } from '../verify/verify'
import type { From } from '../../spoilers/front'
import { importLines, type ImportedLine } from './import-lines'

beforeAll(async () => void (await addEpisodes()))

type Text = { author?: string; timestamp?: string; summary?: string; markdown: string }

const DAY_MS = 86_400_000
const line = (title: string, texts: (Text | string)[], kind = 'character') =>
  JSON.stringify({
    title, kind,
    revisions: texts.map((text, i) => ({
      author: 'Old Hand', timestamp: new Date(Date.UTC(2025, 3, 24) + i * DAY_MS).toISOString(), summary: `Edit ${i + 1}`,
      ...(typeof text === 'string' ? { markdown: text } : text),
    })),
  })

async function run(lines: string[], defaultBound: From | null = null): Promise<ImportedLine[]> {
  const told: ImportedLine[] = []
  await importLines(lines, { defaultBound }, (each) => told.push(each))
  return told.sort((a, b) => a.line - b.line)
}

const pageOf = (slug: string) => db.page.findFirstOrThrow({ where: { slug }, include: { revisions: { orderBy: { n: 'asc' }, include: { text: true, author: true, rendering: true } } } })
const some = (name: string) => `${name} ${someHandle('x')}`
const slugOf = (title: string) => title.toLowerCase().replaceAll(' ', '-')

test('a page comes with every text, author and time, and only its newest text is rendered at once', async () => {
  const title = some('Clara')
  const told = await run([line(title, ['First. [@S1E1]', { author: 'Ève Brun', markdown: 'Second. [@S1E1]' }, 'Third. [@S1E2]'])])
  expect(told).toMatchObject([{ line: 1, title, result: { ok: true, value: 3 } }])
  const page = await pageOf(slugOf(title))
  expect(page).toMatchObject({ head: 3, title, kind: 'character' })
  expect(page.revisions.map(({ n, baseN, act, origin, summary }) => [n, baseN, act, origin, summary])).toEqual([
    [1, null, 'create', 'import', 'Edit 1'], [2, 1, 'edit', 'import', 'Edit 2'], [3, 2, 'edit', 'import', 'Edit 3'],
  ])
  expect(page.revisions[1]).toMatchObject({ author: { handle: 'Ève Brun', imported: true }, claimedAt: new Date('2025-04-25T00:00:00Z') })
  expect(page.revisions.map(({ rendering }) => rendering !== null)).toEqual([false, false, true])
  expect(page.revisions[0]!.text.body).toContain('First.')
  expect((await loadTree(page.id, 1))?.blocks[0]?.text).toContain('First')
})

test('importing a file again writes nothing, and a grown file goes on where it ended', async () => {
  const title = some('Larry')
  await run([line(title, ['One.', 'Two.'])])
  expect((await run([line(title, ['One.', 'Two.'])]))[0]!.result).toEqual({ ok: true, value: 0 })
  expect((await run([line(title, ['One.', 'Two.', 'Three.', 'Four.'])]))[0]!.result).toEqual({ ok: true, value: 2 })
  expect((await pageOf(slugOf(title))).revisions.map(({ n, text }) => [n, text.body?.split('\n').at(-2)])).toEqual([[1, 'One.'], [2, 'Two.'], [3, 'Three.'], [4, 'Four.']])
})

test('a page of many revisions is written in whole steps', async () => {
  const title = some('Quinn')
  expect((await run([line(title, Array.from({ length: 1203 }, (_, i) => `Text ${i + 1}.`))]))[0]!.result).toEqual({ ok: true, value: 1203 })
  const page = await pageOf(slugOf(title))
  expect(page.head).toBe(1203)
  expect(await db.outbox.findMany({ where: { pageId: page.id }, select: { n: true }, orderBy: { n: 'asc' } })).toEqual([{ n: 1000 }, { n: 1203 }])
})

test('a text without citations stays with the last episode, unless the import says otherwise', async () => {
  const [closed, open, own] = [some('Closed'), some('Open'), some('Own')]
  await run([line(closed, ['She dances.'])])
  await run([line(open, ['She dances.']), line(own, [`---\nkind: place\ntitle: ${own}\ndefault-bound: S1E4\n---\n\nIt stands.`])], '0')
  const boundsOf = async (title: string) => (await db.block.findMany({ where: { page: { title } }, select: { bound: true } })).map(({ bound }) => bound)
  expect(await boundsOf(closed)).toEqual(['last'])
  expect(await boundsOf(open)).toEqual(['0'])
  expect(await boundsOf(own)).toEqual(['S1E4'])
  expect((await db.page.findFirstOrThrow({ where: { title: own } })).kind).toBe('place')
})

test('front matter without title or kind takes them from the line, and rows get their ids', async () => {
  const title = some('Bruna: mother')
  await run([line(title, ['---\nfacts:\n  - { name: City, value: Paris, cite: S1E3 }\n---\n\nShe mends. [@S1E3]'])])
  const page = await db.page.findFirstOrThrow({ where: { title }, include: { facts: true, headRevision: { include: { text: true } } } })
  expect(page.facts).toMatchObject([{ id: 'f1', value: 'Paris' }])
  expect(page.headRevision!.text.body).toContain('{ id: f1, name: City')
})

test('bad lines are named by number and skipped, and the good ones among them are written', async () => {
  const good = some('Good')
  const taken = some('Taken')
  await run([line(taken, ['Here first.'])])
  const told = await run([
    '{"title": ',
    '[]',
    JSON.stringify({ title: 'No kind', revisions: [] }),
    line('   ', ['Text.']),
    line('Of no kind', ['Text.'], 'ballet'),
    JSON.stringify({ title: 'No texts', kind: 'place', revisions: [] }),
    JSON.stringify({ title: 'No author', kind: 'place', revisions: [{ timestamp: '2025-01-01', markdown: 'x' }] }),
    line('Bad time', [{ markdown: 'x', timestamp: 'yesterday' }]),
    '',
    line(some('Too long'), ['x'.repeat(600 * 1024)]),
    line(some('NUL'), ['a\0b', 'fine']),
    line(some('Unrenderable'), [`${'>'.repeat(8000)} deep`]),
    line(taken, ['Another beginning.']),
    line('…', ['Text.']),
    line(some('Later'), ['[@S9E99]']),
    line(good, ['Fine. [@S1E1]']),
  ])
  const sentences = Object.fromEntries(told.map(({ line: number, result }) => [number, result.ok ? result.value : result.error]))
  expect(sentences).toMatchObject({
    1: 'It is not JSON.',
    2: 'It is not a JSON object.',
    3: '“kind” is missing.',
    4: '“title” is empty.',
    6: '“revisions” is empty: a page needs a text.',
    7: '“author” of revision 1 is missing.',
    8: '“timestamp” of revision 1 must be a time like 2025-06-06T12:00:00Z.',
    13: `A page called “${taken}” is here already.`,
    16: 1,
  })
  expect(sentences[5]).toMatch(/^“kind” must be one of show, /)
  expect(sentences[10]).toMatch(/^Revision 1: The text is \d+ KB long/)
  expect(sentences[11]).toMatch(/^Revision 1: The text holds a NUL/)
  expect(sentences[12]).toMatch(/^Its newest text cannot be shown: /)
  expect(sentences[14]).toMatch(/title needs at least one letter/)
  expect(sentences[15]).toMatch(/S9E99 is not an episode/)
  expect(sentences[9]).toBeUndefined()
  expect((await pageOf(slugOf(good))).head).toBe(1)
})

test('an author whose name a member here bears is told apart from them, the same way each time', async () => {
  const handle = someHandle('mara')
  const real = await member({ handle })
  await run([line(some('One'), [{ author: handle, markdown: 'x' }])])
  await run([line(some('Two'), [{ author: handle, markdown: 'y' }])])
  const authors = await db.member.findMany({ where: { handle: { startsWith: handle } }, orderBy: { id: 'asc' }, include: { _count: { select: { revisions: true } } } })
  expect(authors.map(({ id, handle: name, imported, _count }) => [id === real.id, name, imported, _count.revisions])).toEqual([
    [true, handle, false, 0], [false, `${handle} imported`, true, 2],
  ])
})

test('a name that no handle may be is written as near to it as possible', async () => {
  const title = some('Signed')
  await run([line(title, [{ author: 'User:Åsa\u202E/talk', markdown: 'x' }, { author: '???', markdown: 'y' }])])
  const page = await pageOf(slugOf(title))
  expect(page.revisions[0]!.author.handle).toBe('User-Åsa-talk')
  expect(page.revisions[1]!.author.handle).toMatch(/^author [0-9a-f]{8}$/)
})

test('what was edited since is not written under', async () => {
  const title = some('Edited')
  await run([line(title, ['One.'])])
  const { id } = await pageOf(slugOf(title))
  const editor = await member({ rank: 'editor' })
  const prepared = await prepare(`---\nkind: character\ntitle: ${title}\n---\n\nMine.`)
  if (!prepared.ok) throw new Error('not renderable')
  const publication = { prepared: prepared.value, act: 'edit', authorId: editor.id, baseN: 1, merged: false, summary: '', minor: false, origin: 'form' } as const
  await inTransaction(async (tx) => ok(await publish(tx, (await lockPage(tx, id))!, publication)))
  const [told] = await run([line(title, ['One.', 'Two.'])])
  expect(told!.result).toEqual({ ok: false, error: 'A part of it is here already, and was edited since: its revisions from 2 on cannot be put beneath that.' })
  expect((await pageOf(slugOf(title))).revisions.map(({ origin }) => origin)).toEqual(['import', 'form'])
})

test('the same page twice in one file is written once', async () => {
  const title = some('Twin')
  const told = await run(Array.from({ length: 4 }, () => line(title, ['One.', 'Two.'])))
  expect(told.map(({ result }) => (result.ok ? result.value : result.error)).sort()).toEqual([0, 0, 0, 2])
})

test('readers are woken once, at the end', async () => {
  const heard: (string | undefined)[] = []
  const listener = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await listener.connect()
  listener.on('notification', (message) => heard.push(message.payload))
  await listener.query('LISTEN wiki_published')
  await run([line(some('A'), ['x']), line(some('B'), ['y']), line(some('C'), ['z'])])
  await listener.query('SELECT 1')
  await listener.end()
  expect(heard).toEqual(['*'])
})

test('everything imported above breaks no invariant', async () => {
  const [one, two] = [some('Whole'), some('Fully')]
  await run([line(one, ['x', 'y [[Paris]]', `z [[${two}]] [@S1E2]`]), line(two, ['---\nknown-from: S1E3\n---\nz [@S1E1]'])])
  const connection = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await connection.connect()
  const broken = (await verify(connection)).filter(({ count }) => count > 0)
  await connection.end()
  expect(await db.page.count({ where: { title: { in: [one, two] } } })).toBe(2)
  expect(broken).toEqual([])
})
