import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { parse } from 'yaml'
import { db } from '../db/client'
import { listIndex } from '../pages/indexes'
import { listTheories } from '../pages/theory-index'
import { readPage } from '../pages/read'
import type { ArticleView, IndexGroup } from '../pages/view'
import { KINDS } from '../spoilers/front'
import type { Viewer } from '../spoilers/viewer'
import { anonymous } from './cast'

const CHECKS = path.join(process.cwd(), 'prisma', 'checks')

/** Rows of every YAML file in a folder of the checks that stand beside the starting content. */
export async function checksIn<Row>(folder: string): Promise<Row[]> {
  const names = (await readdir(path.join(CHECKS, folder))).filter((name) => name.endsWith('.yaml')).sort()
  const files = await Promise.all(names.map((name) => readFile(path.join(CHECKS, folder, name), 'utf8')))
  return files.flatMap((text) => parse(text) as Row[])
}

/** What somebody reads who has watched so many episodes: every page as lines of plain words, by slug, and the indexes by kind. */
export type Shown = ReadonlyMap<string, readonly string[]>

export async function shownAt(ordinal: number): Promise<Shown> {
  const viewer = await anonymous(ordinal)
  const pages = await db.page.findMany({ where: { deletedAt: null }, select: { slug: true }, orderBy: { slug: 'asc' } })
  const shown = new Map<string, string[]>()
  for (const { slug } of pages) {
    const answer = await readPage(viewer, slug)
    if (answer.kind === 'article') shown.set(slug, linesOf(answer.article))
  }
  for (const kind of KINDS) {
    const groups = kind === 'theory' ? await theoryGroups(viewer) : await listIndex(viewer, kind)
    shown.set(`index of ${kind}`, groups.flatMap(({ title, rows }) => [title ?? '', ...rows.flatMap((row) => [row.title, row.line, ...row.facts.map(({ name, text }) => `${name}: ${text}`)])]))
  }
  return shown
}

async function theoryGroups(viewer: Viewer): Promise<IndexGroup[]> {
  const { groups, headcanons } = await listTheories(viewer, '', 1_000)
  return [...groups, { title: null, rows: headcanons }]
}

function linesOf({ title, lead, facts, body, relations, theory, answers }: ArticleView): string[] {
  const evidence = theory?.evidence.map(({ shows, bears }) => `${plainText(shows)} ${plainText(bears ?? '')}`) ?? []
  return [
    title,
    ...(theory ? [theory.claim, theory.falsifier ?? '', plainText(theory.canon?.because ?? ''), ...evidence] : []),
    ...plainText(lead).split('\n'),
    ...facts.map(({ name, html }) => `${name}: ${plainText(html)}`),
    ...plainText(body).split('\n'),
    ...(answers?.rows ?? []).map(({ title: answer, claim }) => `${answer}: ${claim}`),
    ...relations.map(({ type, other, html }) => `${type} ${other.title} ${plainText(html)}`.trim()),
  ]
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: '’' }

/** Words of markup that the wiki made, a line a block, without the marks of notes and the offers to edit. */
export function plainText(html: string): string {
  return html
    .replace(/<sup class="cite">.*?<\/sup>/g, '')
    .replace(/<a [^>]*class="edit-section">.*?<\/a>/g, '')
    .replace(/<\/(?:p|li|tr|h[1-6]|blockquote)>/g, '\n')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&(?:#x([0-9a-f]+)|(\w+));/gi, (all, code: string | undefined, name: string | undefined) => (code ? String.fromCodePoint(Number.parseInt(code, 16)) : (ENTITIES[name!] ?? all)))
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ([,.;:!?’)])/g, '$1')
    .replace(/ ?\n ?/g, '\n')
    .trim()
}
