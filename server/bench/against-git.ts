import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { aligned } from './aligned'
import { quantile } from './measure'

/** What a thing came to on given texts, in ms of the median run; `ratio` of ours to git's, which starts a process each time. */
export type AgainstGit = { name: string; bytes: number; ours: number; git: number | null; ratio: number | null }

/** `ours` does the work and gives back what checks its answer, which is not timed. `git` gets the paths of the texts by name,
 *  and says what to call and which exit codes are answers. */
type Task = { name: string; files: Record<string, string>; ours: () => () => void; git: (files: Record<string, string>) => { args: string[]; ends: number[] } }

const RUNS = 7
const GIT_LIMIT_MS = 60_000
const run = promisify(execFile)

/** Ours and git's on the same texts. @param folder for the texts */
export async function againstGit(folder: string, { name, files, ours, git }: Task): Promise<AgainstGit> {
  const mine: number[] = []
  for (let i = 0; i < RUNS; i++) {
    const started = performance.now()
    const check = ours()
    mine.push(performance.now() - started)
    check()
  }
  const paths = Object.fromEntries(Object.keys(files).map((each) => [each, path.join(folder, each)]))
  for (const [each, text] of Object.entries(files)) writeFileSync(paths[each]!, text)
  const theirs = await timeGit(git(paths))
  const median = quantile(mine, 0.5)
  const bytes = Object.values(files).reduce((sum, text) => sum + Buffer.byteLength(text), 0)
  return { name, bytes, ours: median, git: theirs, ratio: theirs === null ? null : median / theirs }
}

/** Null where there is no git, or it takes longer than a minute. */
async function timeGit({ args, ends }: { args: string[]; ends: number[] }): Promise<number | null> {
  const times: number[] = []
  for (let i = 0; i < RUNS; i++) {
    const started = performance.now()
    const code = await run('git', args, { timeout: GIT_LIMIT_MS, maxBuffer: 64 * 1024 * 1024 }).then(() => 0, (problem: { code?: unknown }) => problem.code)
    if (!ends.includes(code as number)) return null
    times.push(performance.now() - started)
  }
  return quantile(times, 0.5)
}

/** Do something with a folder that is gone afterwards. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'wiki-bench-git-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The measurements as aligned text. @param more one column of their own */
export function againstGitTable<Row extends AgainstGit>(title: string, rows: readonly Row[], [moreHead, moreOf]: [string, (row: Row) => string]): string {
  const head = [title, 'KB', 'ours ms', 'git ms', 'ratio', moreHead]
  const cells = rows.map((row) => [row.name, Math.round(row.bytes / 1024).toLocaleString('en'), row.ours.toFixed(1), row.git?.toFixed(1) ?? '–', row.ratio?.toFixed(2) ?? '–', moreOf(row)])
  return aligned([head, ...cells])
}
