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

/** Sources first, so that what cites them is bounded right at once. */
const ORDER = ['sources', 'episodes', 'organisations', 'characters', 'show', 'articles', 'theories']
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
  let count = 0
  for (const folder of ORDER) for (const file of await filesIn(path.join(root, folder))) {
    await loadPage(file, author.id)
    count++
  }
  log(`${count} pages about ${show.name}`)
}

async function filesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => [] as string[])
  return names.filter((name) => name.endsWith('.md')).sort().map((name) => path.join(folder, name))
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

async function loadPage(file: string, authorId: number): Promise<void> {
  const prepared = await prepare(await readFile(file, 'utf8'))
  if (!prepared.ok) throw new Error(`${path.basename(file)}: ${prepared.error.map((issue) => `line ${issue.line ?? '?'}: ${issue.message}`).join(' ')}`)
  const publication = {
    prepared: prepared.value, act: 'create', authorId, baseN: null, merged: false, summary: 'First edition', minor: false, origin: 'seed',
  } as const
  await inTransaction(async (tx) => ok(await publish(tx, await openPage(tx, publication), publication)))
}
