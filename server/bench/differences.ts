import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { DIFF_BUDGET_MS } from '@/lib/revisions/diff/diff-texts'
import { diffLines } from '@/lib/revisions/diff/diff-lines'
import { quantile } from './measure'
import { textPairs, type TextPair } from './text-pairs'

/** What comparing two texts came to, in ms of the median run; `ratio` of ours to git's, which starts a process each time. */
export type DifferenceMeasured = { name: string; bytes: number; ours: number; git: number | null; ratio: number | null; coarse: boolean }

const RUNS = 7
const GIT_LIMIT_MS = 60_000
const run = promisify(execFile)

/** Our differ against `git diff --no-index --word-diff` on the same texts. Nothing kept is used. */
export async function measureDifferences(say: (line: string) => void): Promise<DifferenceMeasured[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'wiki-bench-diff-'))
  try {
    const rows: DifferenceMeasured[] = []
    for (const pair of textPairs()) {
      say(`  comparing ${pair.name}`)
      rows.push(await measure(pair, folder))
    }
    return rows
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measure({ name, before, after }: TextPair, folder: string): Promise<DifferenceMeasured> {
  const ours: number[] = []
  let coarse = false
  for (let i = 0; i < RUNS; i++) {
    const started = performance.now()
    const diff = diffLines(before, after, DIFF_BUDGET_MS)
    ours.push(performance.now() - started)
    coarse = diff.coarse
    holds(name, before, after, diff.rows)
  }
  const git = await timeGit(before, after, folder)
  const mine = quantile(ours, 0.5)
  return { name, bytes: Buffer.byteLength(before) + Buffer.byteLength(after), ours: mine, git, ratio: git === null ? null : mine / git, coarse }
}

/** A measurement of a wrong answer is worth nothing. */
function holds(name: string, before: string, after: string, rows: ReturnType<typeof diffLines>['rows']): void {
  const side = (which: 'before' | 'after') => rows.map((row) => (row[which]?.parts ?? []).map((part) => part.text).join('')).join('')
  if (side('before') !== before || side('after') !== after) throw new Error(`${name}: the difference does not give both texts`)
}

/** Null where there is no git, or it takes longer than a minute. */
async function timeGit(before: string, after: string, folder: string): Promise<number | null> {
  const files = [path.join(folder, 'before.md'), path.join(folder, 'after.md')]
  for (const [i, text] of [before, after].entries()) writeFileSync(files[i]!, text)
  const times: number[] = []
  for (let i = 0; i < RUNS; i++) {
    const started = performance.now()
    if (!(await gitAnswers(files))) return null
    times.push(performance.now() - started)
  }
  return quantile(times, 0.5)
}

/** Git ends with 1 where files differ. */
async function gitAnswers(files: string[]): Promise<boolean> {
  const options = { timeout: GIT_LIMIT_MS, maxBuffer: 64 * 1024 * 1024 }
  return run('git', ['diff', '--no-index', '--no-ext-diff', '--word-diff', '--', ...files], options).then(
    () => true,
    (problem: { code?: unknown }) => problem.code === 1,
  )
}

/** The measurements as aligned text. */
export function differencesTable(rows: readonly DifferenceMeasured[]): string {
  const head = ['comparing', 'KB', 'ours ms', 'git ms', 'ratio', 'coarse']
  const cells = rows.map(({ name, bytes, ours, git, ratio, coarse }) => [
    name, Math.round(bytes / 1024).toLocaleString('en'), ours.toFixed(1), git?.toFixed(1) ?? '–', ratio?.toFixed(2) ?? '–', coarse ? 'yes' : 'no',
  ])
  const widths = head.map((_, column) => Math.max(...[head, ...cells].map((line) => line[column]!.length)))
  return [head, ...cells].map((line) => `  ${line.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!))).join('  ')}`).join('\n')
}
