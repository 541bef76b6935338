import { ChangeSet, MapMode, StateEffect, StateField, type ChangeDesc, type Text, type Transaction } from '@codemirror/state'
import type { LookedBlock } from '../looks'

/** What one block is known from, beside the text it speaks of: from the start of its first line to the end of its last.
 *  `stale` where its text was changed since. */
export type Chip = { from: number; to: number; bound: string; says: string; open: boolean; stale: boolean }

/** The text as it stands is being looked over. */
export const asked = StateEffect.define<null>()
/** What was found in the text that was asked about, which may have moved on since. */
export const answered = StateEffect.define<readonly LookedBlock[]>()

type Kept = { chips: readonly Chip[]; question: { doc: Text; since: ChangeDesc } | null }

/** The chips of a text: they go along with what they stand beside. */
export const chips = StateField.define<Kept>({
  create: () => ({ chips: [], question: null }),
  update: (kept, transaction) => transaction.effects.reduce((now, effect) => {
    if (effect.is(asked)) return { ...now, question: { doc: transaction.newDoc, since: ChangeSet.empty(transaction.newDoc.length) } }
    return effect.is(answered) ? { chips: chipsOf(effect.value, now.question, transaction), question: null } : now
  }, transaction.docChanged ? movedOn(kept, transaction) : kept),
})

const movedOn = ({ chips, question }: Kept, { changes }: Transaction): Kept => ({
  chips: carried(chips, changes),
  question: question && { ...question, since: question.since.composeDesc(changes) },
})

function chipsOf(blocks: readonly LookedBlock[], question: Kept['question'], { newDoc }: Transaction): Chip[] {
  const doc = question?.doc ?? newDoc
  const found = blocks.filter(({ last }) => last <= doc.lines)
    .map(({ line, last, ...rest }): Chip => ({ from: doc.line(line).from, to: doc.line(last).to, stale: false, ...says(rest) }))
  return question ? carried(found, question.since) : found
}

const says = ({ bound, says, open }: Omit<LookedBlock, 'line' | 'last'>) => ({ bound, says, open })

/** Chips after a change: a block that is gone has none, and one that was touched may say what is no longer so. */
export function carried(chips: readonly Chip[], changes: ChangeDesc): Chip[] {
  return chips.flatMap((chip) => {
    const from = changes.mapPos(chip.from, 1, MapMode.TrackDel)
    const to = changes.mapPos(chip.to, 1)
    if (from === null || to <= from) return []
    return [{ ...chip, from, to, stale: chip.stale || changes.touchesRange(chip.from, chip.to) !== false }]
  })
}

/** The chip of the innermost block around a place. */
export const chipAt = (all: readonly Chip[], at: number): Chip | undefined => all.findLast(({ from, to }) => from <= at && at <= to)

/** A chip's sentence as it holds now. */
export const saysNow = ({ says, stale }: Chip): string => (stale ? `Before your change: ${says[0]!.toLowerCase()}${says.slice(1)}` : says)
