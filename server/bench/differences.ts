import { DIFF_BUDGET_MS } from '@/lib/revisions/diff/diff-texts'
import { diffLines } from '@/lib/revisions/diff/diff-lines'
import { againstGit, againstGitTable, inFolder, type AgainstGit } from './against-git'
import { textPairs, type TextPair } from './text-pairs'

/** What comparing two texts came to. */
export type DifferenceMeasured = AgainstGit & { coarse: boolean }

/** Our differ against `git diff --no-index --word-diff` on the same texts. Nothing kept is used. */
export const measureDifferences = (say: (line: string) => void): Promise<DifferenceMeasured[]> =>
  inFolder(async (folder) => {
    const rows: DifferenceMeasured[] = []
    for (const pair of textPairs()) {
      say(`  comparing ${pair.name}`)
      rows.push(await measure(pair, folder))
    }
    return rows
  })

async function measure({ name, before, after }: TextPair, folder: string): Promise<DifferenceMeasured> {
  let coarse = false
  const measured = await againstGit(folder, {
    name,
    files: { before, after },
    ours() {
      const diff = diffLines(before, after, DIFF_BUDGET_MS)
      return () => {
        coarse = diff.coarse
        holds(name, before, after, diff.rows)
      }
    },
    // Git ends with 1 where files differ.
    git: ({ before: old, after: fresh }) => ({ args: ['diff', '--no-index', '--no-ext-diff', '--word-diff', '--', old!, fresh!], ends: [0, 1] }),
  })
  return { ...measured, coarse }
}

/** A measurement of a wrong answer is worth nothing. */
function holds(name: string, before: string, after: string, rows: ReturnType<typeof diffLines>['rows']): void {
  const side = (which: 'before' | 'after') => rows.map((row) => (row[which]?.parts ?? []).map((part) => part.text).join('')).join('')
  if (side('before') !== before || side('after') !== after) throw new Error(`${name}: the difference does not give both texts`)
}

/** The measurements as aligned text. */
export const differencesTable = (rows: readonly DifferenceMeasured[]): string => againstGitTable('comparing', rows, ['coarse', ({ coarse }) => (coarse ? 'yes' : 'no')])
