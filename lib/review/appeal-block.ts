import { now } from '../clock'
import { db } from '../db/client'
import { isRowNumber } from '../db/row-number'
import { inTransaction, isTaken } from '../db/transaction'
import { recordAct } from '../log/record'
import { err, ok, type Result } from '../result'
import type { MemberViewer } from '../spoilers/viewer'
import { weighAppeal } from './appeal'
import type { DecisionError } from './decide'
import { isLone } from './is-lone'
import { canAnswerAppeal, canAppealBlock } from './policy'
import { endBlock } from './unblock'
import { WORDS_LIMIT } from './words-limit'

/** Appeal against one's own block; another moderator answers. */
export async function appealBlock(actor: MemberViewer, { blockId, words }: { blockId: number; words: string }): Promise<Result<void, DecisionError>> {
  const said = words.trim().slice(0, WORDS_LIMIT)
  if (said === '') return err({ kind: 'words-missing' })
  const block = isRowNumber(blockId) ? await db.memberBlock.findUnique({ where: { id: blockId }, include: { appeal: { select: { id: true } } } }) : null
  if (block?.memberId !== actor.id) return err({ kind: 'not-found' })
  const allowed = canAppealBlock(actor, { ...block, isAppealed: block.appeal !== null }, now())
  if (!allowed.ok) return err({ kind: 'forbidden', reason: allowed.reason })
  try {
    return await inTransaction<void, DecisionError>(async (tx) => {
      const { id, at } = await tx.appeal.create({ data: { blockId, byId: actor.id, words: said }, select: { id: true, at: true } })
      await weighAppeal(tx, id, at)
      await recordAct(tx, { actorId: actor.id, act: 'decision.appeal', memberId: block.byId, data: { block: blockId } })
      return ok(undefined)
    })
  } catch (problem) {
    if (!isTaken(problem)) throw problem
    return err({ kind: 'moved', message: 'You have appealed already.' })
  }
}

/** Answer an appeal against a block, with words. Overturned, the block ends in the same transaction. */
export async function answerBlockAppeal(actor: MemberViewer, { id, outcome, words }: { id: number; outcome: 'upheld' | 'overturned'; words: string }): Promise<Result<void, DecisionError>> {
  const answer = words.trim().slice(0, WORDS_LIMIT)
  if (answer === '') return err({ kind: 'words-missing' })
  return inTransaction<void, DecisionError>(async (tx) => {
    const appeal = isRowNumber(id) ? await tx.appeal.findUnique({ where: { id }, include: { block: true } }) : null
    if (!appeal?.block) return err({ kind: 'not-found' })
    await tx.$queryRaw`SELECT FROM member WHERE id = ${appeal.byId} FOR NO KEY UPDATE`
    const deciderId = appeal.block.byId
    const allowed = canAnswerAppeal(actor, { byId: appeal.byId, deciderId, isLone: await isLone(deciderId, appeal.byId, tx) })
    if (!allowed.ok) return err({ kind: 'forbidden', reason: allowed.reason })
    const { count } = await tx.appeal.updateMany({ where: { id, outcome: null }, data: { outcome, answer, decidedById: actor.id, decidedAt: now(), same: actor.id === deciderId } })
    if (count === 0) return err({ kind: 'moved', message: 'Another moderator has answered this meanwhile.' })
    if (outcome === 'overturned') await endBlock(tx, actor.id, appeal.block.id)
    await recordAct(tx, { actorId: actor.id, act: `decision.${outcome}`, memberId: appeal.byId, data: { appeal: id, block: appeal.block.id } })
    return ok(undefined)
  })
}
