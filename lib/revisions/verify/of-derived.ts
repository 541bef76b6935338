import { DERIVER } from '../../markdown/derive-version'
import type { Invariant } from './invariant'

const PER_BLOCK = ['block', 'link', 'citation', 'fact', 'relation', 'evidence'] as const
const PER_PAGE = ['source', 'theory', 'episode_page', 'file_page'] as const

const each = (tables: readonly string[], sql: (table: string) => string): string => tables.map(sql).join(' UNION ALL ')
const SEARCHED = `b ->> 'kind' NOT IN ('list', 'table', 'quote', 'from', 'note', 'heading', 'head-row', 'rule') AND b ->> 'text' <> ''`
// A value that ends at an episode is not searched.
const PASSING = `(SELECT count(*) FROM json_array_elements(tree -> 'front' -> 'facts') f WHERE f ->> 'until' IS NOT NULL)`
const present = (key: string): string => `(CASE WHEN tree -> 'front' -> '${key}' IS NULL THEN 0 ELSE 1 END)`

/** Trees and rows derived from heads. `rederive` mends whatever is named here. */
export const OF_DERIVED: readonly Invariant[] = [
  {
    name: 'heads-are-rendered',
    sentence: 'Every head has its tree, made by the present deriver.',
    sql: `SELECT p.id AS page, p.slug, t.deriver FROM page p JOIN revision r ON r.page_id = p.id AND r.n = p.head JOIN text x ON x.hash = r.text_hash
          LEFT JOIN rendering t ON t.page_id = p.id AND t.n = p.head
          WHERE p.deleted_at IS NULL AND x.body IS NOT NULL AND t.deriver IS DISTINCT FROM ${DERIVER}`,
  },
  {
    name: 'rows-are-current',
    sentence: 'Every derived row is of the present deriver.',
    sql: each([...PER_BLOCK, ...PER_PAGE], (table) => `SELECT '${table}' AS rows, page_id AS page, deriver FROM ${table} WHERE deriver <> ${DERIVER}`),
  },
  {
    name: 'rows-belong-to-heads',
    sentence: 'Search, link and other derived rows belong to a page that is there.',
    sql: each([...PER_BLOCK, ...PER_PAGE], (table) => `
          SELECT '${table}' AS rows, d.page_id AS page FROM ${table} d LEFT JOIN page p ON p.id = d.page_id
          WHERE p.id IS NULL OR p.deleted_at IS NOT NULL OR p.head IS NULL`),
  },
  {
    name: 'rows-match-heads',
    sentence: 'A page has as many derived rows of each sort as its head holds.',
    sql: `WITH head AS (SELECT p.id, t.tree::json AS tree FROM page p JOIN rendering t ON t.page_id = p.id AND t.n = p.head WHERE p.deleted_at IS NULL)
          SELECT id AS page, rows, wanted, there FROM head, LATERAL (VALUES
            ('block', (SELECT count(*) FROM json_array_elements(tree -> 'blocks') b WHERE ${SEARCHED}) - ${PASSING}, (SELECT count(*) FROM block WHERE page_id = id)),
            ('link', json_array_length(tree -> 'links'), (SELECT count(*) FROM link WHERE page_id = id)),
            ('citation', (SELECT coalesce(sum(json_array_length(b -> 'cites')), 0) FROM json_array_elements(tree -> 'blocks') b), (SELECT count(*) FROM citation WHERE page_id = id)),
            ('fact', json_array_length(tree -> 'front' -> 'facts'), (SELECT count(*) FROM fact WHERE page_id = head.id)),
            ('relation', json_array_length(tree -> 'front' -> 'relations'), (SELECT count(*) FROM relation WHERE page_id = head.id)),
            ('evidence', json_array_length(tree -> 'front' -> 'evidence'), (SELECT count(*) FROM evidence WHERE page_id = head.id)),
            ('source', ${present('source')}, (SELECT count(*) FROM source WHERE page_id = id)),
            ('theory', ${present('theory')}, (SELECT count(*) FROM theory WHERE page_id = id)),
            ('episode_page', ${present('episode')}, (SELECT count(*) FROM episode_page WHERE page_id = id)),
            ('file_page', ${present('file')}, (SELECT count(*) FROM file_page WHERE page_id = id))
          ) AS counted (rows, wanted, there) WHERE wanted <> there`,
  },
]
