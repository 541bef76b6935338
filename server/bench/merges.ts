import { MERGE_BUDGET_MS } from '@/lib/revisions/limits'
import { merge3 } from '@/lib/revisions/merge/merge3'
import type { MergeResult } from '@/lib/revisions/merge/result'
import { againstGit, againstGitTable, inFolder, type AgainstGit } from './against-git'
import { textTriples, type TextTriple } from './text-pairs'

/** What putting two edits of one text together came to. */
export type MergeMeasured = AgainstGit & { clean: boolean }

/** Our three-way merge against `git merge-file` on the same texts. */
export const measureMerges = (say: (line: string) => void): Promise<MergeMeasured[]> =>
  inFolder(async (folder) => {
    const rows: MergeMeasured[] = []
    for (const triple of textTriples()) {
      say(`  merging ${triple.name}`)
      rows.push(await measure(triple, folder))
    }
    return rows
  })

async function measure({ name, base, mine, theirs }: TextTriple, folder: string): Promise<MergeMeasured> {
  let clean = false
  const measured = await againstGit(folder, {
    name,
    files: { mine, base, theirs },
    ours() {
      const merged = merge3(base, mine, theirs, MERGE_BUDGET_MS)
      return () => {
        clean = merged.clean
        holds(name, { base, mine, theirs }, merged)
      }
    },
    // Git ends with the number of conflicts, at most 127.
    git: (files) => ({ args: ['merge-file', '-p', '-q', files['mine']!, files['base']!, files['theirs']!], ends: Array.from({ length: 128 }, (_, code) => code) }),
  })
  return { ...measured, clean }
}

/** A measurement of a wrong answer is worth nothing: each side’s new words must be there. */
function holds(name: string, { base, mine, theirs }: Omit<TextTriple, 'name'>, merged: MergeResult): void {
  const text = merged.clean ? merged.text : merged.regions.map((region) => (region.kind === 'agreed' ? region.text : region.mine + region.theirs)).join('')
  const [old, found] = [wordsOf(base), wordsOf(text)]
  for (const word of [...wordsOf(mine), ...wordsOf(theirs)]) if (!old.has(word) && !found.has(word)) throw new Error(`${name}: “${word}” is lost`)
}

const wordsOf = (text: string): Set<string> => new Set(text.split(/\s+/))

/** The measurements as aligned text. */
export const mergesTable = (rows: readonly MergeMeasured[]): string => againstGitTable('merging', rows, ['clean', ({ clean }) => (clean ? 'yes' : 'no')])
