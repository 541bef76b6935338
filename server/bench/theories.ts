import type pg from 'pg'
import type { Row, Task } from './measure'
import { ask, textOf } from './visitor'
import type { World } from './world'

export const THEORIES = 2_000
const QUESTIONS = 20
const EVIDENCE = 50
const VOTERS = 500
const SEASONS = 25
const BEATS = 24
const VISITORS = 8
/** Theories that are read; each is shown among all the others. */
const READ = 40

/** Fixed in length, so that a copy keeps every offset of the tree it was copied from. */
const numbered = (n: number, digits: number): string => String(n).padStart(digits, '0')
const theory = (n: number): string => `bench-theory-${numbered(n, 4)}`
const question = (n: number): string => `bench-question-${numbered(n, 2)}`
const season = (n: number): string => `bench-season-${numbered(n, 2)}`

/** Questions, seasons, and one theory with its evidence, to be imported like any page. */
export function firstTheory(): string[] {
  const line = (title: string, kind: string, markdown: string) => JSON.stringify({ title, kind, revisions: [{ author: 'Hand 1', timestamp: '2025-06-01T00:00:00.000Z', summary: '', markdown }] })
  const sides = ['for', 'against', 'context']
  const rows = Array.from({ length: EVIDENCE }, (_, i) => `  - { id: e${i + 1}, side: ${sides[i % 3]}, shows: "Piece ${i + 1} of what was seen and said", bears: "It bears on the claim", cite: S1E${1 + (i % 8)} }`)
  const front = ['kind: theory', 'title: Bench theory 0000', 'claim: It would have been so in the end.', 'type: what-would-have-happened', 'falsifier: A word from the makers.', 'known-from: 0', 'question: "[[Bench question 00]]"',
    'canon: { verdict: compatible, because: "Nothing shown speaks against it", cite: S1E1 }', 'settlement: { state: open, cite: S1E1 }', 'evidence:', ...rows]
  const seasonOf = (n: number) => {
    const beats = Array.from({ length: BEATS }, (_, i) => `  - { id: b${i + 1}, episode: ${1 + (i % 8)}, place: ${1 + Math.floor(i / 8)}, theory: "[[Bench theory ${numbered((n * BEATS + i) % THEORIES, 4)}]]", words: "Beat ${i + 1} of what happens" }`)
    return `---\nkind: season\ntitle: Bench season ${numbered(n, 2)}\nknown-from: 0\ndefault-bound: 0\nbeats:\n${beats.join('\n')}\n---\n\nThey all come home.\n`
  }
  const questions = Array.from({ length: QUESTIONS }, (_, n) => `Bench question ${numbered(n, 2)}`)
  return [
    ...questions.map((title) => line(title, 'question', `---\nkind: question\ntitle: ${title}\nknown-from: 0\n---\n\nWhat then? [@S1E1]\n`)),
    ...Array.from({ length: SEASONS }, (_, n) => line(`Bench season ${numbered(n, 2)}`, 'season', seasonOf(n))),
    line('Bench theory 0000', 'theory', `---\n${front.join('\n')}\n---\n\nThe thought behind it. [@S1E1]\n`),
  ]
}

/** Copy the first theory until there are enough, and let everybody vote on each: rows alone, so that it takes no longer than a minute or two. */
export async function fillTheories(connection: pg.Client): Promise<void> {
  const { rows } = await connection.query<{ id: number }>('SELECT id FROM page WHERE slug = $1', [theory(0)])
  const first = rows[0]!.id
  const named = (column: string) => `replace(replace(${column}, 'Bench theory 0000', 'Bench theory ' || lpad(c.n::text, 4, '0')), 'Bench question 00', 'Bench question ' || lpad((c.n % ${QUESTIONS})::text, 2, '0'))`
  const keyed = (column: string) => `replace(replace(${column}, 'bench-theory-0000', 'bench-theory-' || lpad(c.n::text, 4, '0')), 'bench-question-00', 'bench-question-' || lpad((c.n % ${QUESTIONS})::text, 2, '0'))`
  const both = (column: string) => keyed(named(column))
  await connection.query('BEGIN')
  await connection.query(`CREATE TEMP TABLE copy ON COMMIT DROP AS SELECT n, nextval('page_id_seq')::int AS id FROM generate_series(1, ${THEORIES - 1}) n`)
  await connection.query(`CREATE TEMP TABLE copied ON COMMIT DROP AS SELECT c.n, c.id, ${named('t.body')} AS body, t.bytes FROM copy c, revision r JOIN text t ON t.hash = r.text_hash WHERE r.page_id = ${first} AND r.n = 1`)
  await connection.query(`INSERT INTO text (hash, body, bytes) SELECT encode(sha256(convert_to(body, 'UTF8')), 'hex'), body, bytes FROM copied ON CONFLICT DO NOTHING`)
  await connection.query(`INSERT INTO page SELECT p.* FROM copy c, page o, jsonb_populate_record(NULL::public.page, to_jsonb(o) || jsonb_build_object('id', c.id, 'head', NULL, 'slug', ${keyed('o.slug')}, 'title', ${named('o.title')})) p WHERE o.id = ${first}`)
  await connection.query(`INSERT INTO revision SELECT p.* FROM copied c, revision o, jsonb_populate_record(NULL::public.revision, to_jsonb(o) || jsonb_build_object('page_id', c.id, 'at', now() - interval '30 days', 'title', ${named('o.title')}, 'text_hash', encode(sha256(convert_to(c.body, 'UTF8')), 'hex'))) p WHERE o.page_id = ${first} AND o.n = 1`)
  await connection.query(`INSERT INTO rendering (page_id, n, deriver, tree, change_bound) SELECT c.id, o.n, o.deriver, ${both('o.tree::text')}, o.change_bound FROM copy c, rendering o WHERE o.page_id = ${first}`)
  await connection.query(`UPDATE page SET head = 1 FROM copy c WHERE page.id = c.id`)
  for (const [table, changes] of [
    ['name', `jsonb_build_object('key', ${keyed('o.key')}, 'display', ${named('o.display')})`], ['theory', `jsonb_build_object('question_key', ${keyed('o.question_key')})`],
    ['evidence', `'{}'::jsonb`], ['evidence_origin', `'{}'::jsonb`], ['citation', `'{}'::jsonb`],
  ] as const) {
    await connection.query(`INSERT INTO ${table} SELECT p.* FROM copy c, ${table} o, jsonb_populate_record(NULL::public.${table}, to_jsonb(o) || jsonb_build_object('page_id', c.id) || ${changes}) p WHERE o.page_id = ${first}`)
  }
  // Every theory competes with the next.
  await connection.query(`INSERT INTO relation (page_id, i, id, type, inverse, target_key, bound, deriver) SELECT c.id, 0, 'r1', 'competes with', 'competes with', 'bench-theory-' || lpad(((c.n + 1) % ${THEORIES})::text, 4, '0'), '0', 1 FROM copy c`)
  await connection.query('COMMIT')
  await connection.query(`INSERT INTO member (handle, handle_key, rank) SELECT h, h, 'editor' FROM (SELECT 'voter-' || n AS h FROM generate_series(1, ${VOTERS}) n) named`)
  // Everybody who asks has voted as well, so that they are shown everything.
  await connection.query(`INSERT INTO vote (page_id, member_id, likely, wanted, at)
    SELECT t.page_id, m.id, (t.page_id * 31 + m.id * 17) % 101, 1 + (t.page_id + m.id) % 5, now() - ((m.id % 60) || ' days')::interval FROM theory t JOIN page p ON p.id = t.page_id, member m
    WHERE p.slug LIKE 'bench-theory-%' AND (m.handle LIKE 'voter-%' OR m.handle LIKE 'editor-%')`)
  await connection.query('ANALYZE')
  await connection.query(`SELECT pg_notify('wiki_published', '*')`)
}

/** Lists, questions and theories where there are many: for members, as they are asked for again and again (the budget is of a warm
 *  wiki); for whoever is not signed in, also for the first time. */
export function theoryRows({ baseUrl, editors, connection }: World): Row[] {
  const dropKept = async () => void (await connection.query(`SELECT pg_notify('wiki_published', '*')`))
  const pages: [name: string, paths: string[], words: string][] = [
    ['theories, list', ['/theories'], 'Bench theory'],
    ['theories, map', ['/theories/map'], 'Bench theory'],
    ['theories, a question', several(QUESTIONS, (n) => `/wiki/${question(n)}`), 'answer-table'],
    ['season two', ['/season-two'], 'Bench theory'],
    ['season two, a season', several(SEASONS, (n) => `/wiki/${season(n)}`), 'Beat 24'],
    ['theories, a theory', several(READ, (n) => `/wiki/${theory(n * (THEORIES / READ))}`), 'Piece 50'],
  ]
  return pages.flatMap(([name, paths, words]): Row[] => {
    let turn = 0
    const next = (cookie: string) => task(baseUrl + paths[turn++ % paths.length]!, cookie, words)
    const askOnce = async () => {
      for (const path of paths) await ask({ url: baseUrl + path, headers: { cookie: editors[0]! } })
    }
    return [
      { name: `${name}, signed in`, visitors: VISITORS, before: askOnce, task: (visitor) => next(editors[visitor]!) },
      { name: `${name}, signed out`, visitors: VISITORS, before: dropKept, task: () => next('horizon=8') },
    ]
  })
}

const several = (count: number, at: (n: number) => string): string[] => Array.from({ length: count }, (_, n) => at(n))

const task = (url: string, cookie: string, words: string): Task => ({
  request: { url, headers: { cookie } },
  check(answer) {
    if (answer.status !== 200 || !textOf(answer).includes(words)) throw new Error(`“${words}” is not in it`)
  },
})
