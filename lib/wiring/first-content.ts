import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { parse } from 'yaml'
import { db } from '../db/client'
import { inTransaction } from '../db/transaction'
import { ok } from '../result'
import { openPage, publish } from '../revisions/ledger'
import { prepare } from '../revisions/prepare'
import { isEpisodeCode } from '../spoilers/bound'
import './composition'

type Show = { name: string; tagline: string; status?: string; episodes: { code: string; title: string; aired?: string | Date }[] }

const FOLDERS = ['sources', 'questions', 'theories', 'episodes', 'organisations', 'people', 'places', 'works', 'characters', 'show', 'articles']
const AUTHOR = 'First edition'

/** Fill an empty database with the show's episodes and first pages, through the ledger like anybody's edit.
 *  @param log hears one line of progress. */
export async function loadFirstContent(log: (line: string) => void): Promise<void> {
  const root = path.join(process.env.WIKI_ROOT ?? process.cwd(), 'prisma', 'content')
  if ((await db.page.count()) > 0) return
  const show = parse(await readFile(path.join(root, 'show.yaml'), 'utf8')) as Show
  await loadShow(show)
  const author = await db.member.upsert({
    where: { handleKey: 'first-edition' },
    create: { handle: AUTHOR, handleKey: 'first-edition', rank: 'editor', imported: true },
    update: {},
  })
  const pages = inOrder((await Promise.all(FOLDERS.map((folder) => readFolder(path.join(root, folder))))).flat())
  for (const page of pages) await loadPage(page, author.id)
  // Until the database has counted its rows by itself, which takes it minutes, it may search them all for a word that is nowhere.
  await db.$executeRaw`ANALYZE`
  log(`${pages.length} pages for ${show.name}`)
}

type Page = { file: string; text: string }

/** What others are bounded by comes first, so that little has to be bounded again: sources, then names that are known late. */
function inOrder(pages: readonly Page[]): Page[] {
  const place = ({ text }: Page) => (/^kind: source$/m.test(text) ? 0 : /^known-from: S/m.test(text) ? 1 : 2)
  return [0, 1, 2].flatMap((turn) => pages.filter((page) => place(page) === turn))
}

async function readFolder(folder: string): Promise<Page[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.md')).sort()
  return Promise.all(names.map(async (name) => ({ file: name, text: await readFile(path.join(folder, name), 'utf8') })))
}

async function loadShow(show: Show): Promise<void> {
  const episodes = show.episodes.map(({ code, title, aired }, i) => {
    const match = /^S(\d+)E(\d+)$/.exec(code)
    if (!match || !isEpisodeCode(code)) throw new Error(`show.yaml: ${code} is not an episode code`)
    return { code, title, season: Number(match[1]), number: Number(match[2]), ordinal: i + 1, aired: aired ? new Date(aired) : null }
  })
  await db.episode.createMany({ data: episodes, skipDuplicates: true })
  for (const [key, value] of Object.entries({ name: show.name, tagline: show.tagline, status: show.status ?? '' }))
    await db.setting.upsert({ where: { key }, create: { key, value }, update: {} })
}

async function loadPage({ file, text }: Page, authorId: number): Promise<void> {
  const prepared = await prepare(text)
  if (!prepared.ok) throw new Error(`${file}: ${prepared.error.map((issue) => `line ${issue.line ?? '?'}: ${issue.message}`).join(' ')}`)
  const publication = {
    prepared: prepared.value, act: 'create', authorId, baseN: null, merged: false, summary: 'First edition', minor: false, origin: 'seed',
  } as const
  await inTransaction(async (tx) => ok(await publish(tx, await openPage(tx, publication), publication)))
}
