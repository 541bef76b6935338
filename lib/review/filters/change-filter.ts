import { now } from '../../clock'
import { db } from '../../db/client'
import { isRowNumber } from '../../db/row-number'
import { inTransaction } from '../../db/transaction'
import { recordAct } from '../../log/record'
import type { MemberViewer } from '../../spoilers/viewer'
import { err, ok, type Result } from '../../result'
import { disarmIfTooMuch } from './pass-filters'
import { canArm, canChangeFilters, canJudgeHit, type FilterAction } from './policy'
import { readRule } from './rule'

/** A filter as an admin writes it. `most` in so many `minutes` are let through where it throttles. */
export type WrittenFilter = { id: number | null; name: string; rule: string; action: FilterAction; message: string; most: number; minutes: number }
/** `line` and `column` (from 1) are where a rule is wrong. */
export type FilterError = { kind: 'not-found' } | { kind: 'forbidden'; reason: string } | { kind: 'refused'; field: 'name' | 'rule' | 'message' | 'most' | 'minutes'; message: string; line?: number; column?: number } | { kind: 'moved'; message: string }

const LONGEST = { name: 60, message: 500 }

/** Make a filter, or change one. One that catches something else, or does something else with it, is armed anew. */
export async function writeFilter(actor: MemberViewer, { id, ...written }: WrittenFilter): Promise<Result<{ id: number }, FilterError>> {
  const allowed = canChangeFilters(actor)
  if (!allowed.ok) return err({ kind: 'forbidden', reason: allowed.reason })
  const problem = problemOf(written)
  if (problem) return err(problem)
  return inTransaction<{ id: number }, FilterError>(async (tx) => {
    const old = id === null || !isRowNumber(id) ? null : await tx.editFilter.findUnique({ where: { id } })
    if (id !== null && !old) return err({ kind: 'not-found' })
    const isAnother = old !== null && (old.rule !== written.rule || old.action !== written.action)
    const made = old
      ? await tx.editFilter.update({ where: { id: old.id }, data: { ...written, ...(isAnother && { state: old.state === 'armed' ? 'disarmed' : old.state, disarmedWhy: old.state === 'armed' ? 'It was changed.' : old.disarmedWhy }) }, select: { id: true } })
      : await tx.editFilter.create({ data: { ...written, byId: actor.id }, select: { id: true } })
    await recordAct(tx, { actorId: actor.id, act: old ? 'filter.change' : 'filter.make', data: { filter: made.id, ...written } })
    return ok(made)
  })
}

function problemOf({ name, rule, action, message, most, minutes }: Omit<WrittenFilter, 'id'>): FilterError | null {
  if (name.trim() === '' || name.length > LONGEST.name) return { kind: 'refused', field: 'name', message: `Give it a name, of at most ${LONGEST.name} characters.` }
  if (message.length > LONGEST.message || (action !== 'tag' && action !== 'hold' && message.trim() === '')) return { kind: 'refused', field: 'message', message: `Say what its author reads, in at most ${LONGEST.message} characters.` }
  if (most < 1 || most > 100) return { kind: 'refused', field: 'most', message: 'Between 1 and 100.' }
  if (minutes < 1 || minutes > 10_080) return { kind: 'refused', field: 'minutes', message: 'Between a minute and a week, which is 10,080.' }
  const read = readRule(rule)
  if (read.ok) return null
  const lines = rule.slice(0, read.error.at).split('\n')
  const [line, column] = [lines.length, lines.at(-1)!.length + 1]
  return { kind: 'refused', field: 'rule', message: `${read.error.message} (Line ${line}, character ${column}: “${rule.slice(read.error.at, read.error.at + 20).split('\n')[0] || 'the end'}”.)`, line, column }
}

/** Let a filter act, once it was tried as it stands. */
export const armFilter = (actor: MemberViewer, id: number): Promise<Result<void, FilterError>> => inTransaction<void, FilterError>(async (tx) => {
  const filter = isRowNumber(id) ? await tx.editFilter.findUnique({ where: { id } }) : null
  if (!filter) return err({ kind: 'not-found' })
  const allowed = canArm(actor, filter, now())
  if (!allowed.ok) return err({ kind: 'forbidden', reason: allowed.reason })
  await tx.editFilter.update({ where: { id }, data: { state: 'armed', disarmedWhy: null, armedAt: now() }, select: { id: true } })
  await recordAct(tx, { actorId: actor.id, act: 'filter.arm', data: { filter: id } })
  return ok(undefined)
})

/** Let a filter act no more. */
export const disarmFilter = (actor: MemberViewer, id: number): Promise<Result<void, FilterError>> => inTransaction<void, FilterError>(async (tx) => {
  const allowed = canChangeFilters(actor)
  if (!allowed.ok) return err({ kind: 'forbidden', reason: allowed.reason })
  const { count } = await tx.editFilter.updateMany({ where: { id: isRowNumber(id) ? id : 0, state: 'armed' }, data: { state: 'disarmed', disarmedWhy: null } })
  if (count === 0) return err({ kind: 'moved', message: 'It is not armed.' })
  await recordAct(tx, { actorId: actor.id, act: 'filter.disarm', data: { filter: id } })
  return ok(undefined)
})

/** Say whether a hit was right. A filter that is wrong too often is switched off. */
export async function judgeHit(actor: MemberViewer, { id, right }: { id: number; right: boolean }): Promise<Result<{ filterId: number }, FilterError>> {
  const hit = isRowNumber(id) ? await db.filterHit.findUnique({ where: { id }, select: { filterId: true, memberId: true } }) : null
  const allowed = canJudgeHit(actor, hit ?? { memberId: 0 })
  if (!allowed.ok) return err({ kind: 'forbidden', reason: allowed.reason })
  if (!hit) return err({ kind: 'not-found' })
  return inTransaction<{ filterId: number }, FilterError>(async (tx) => {
    await tx.filterHit.update({ where: { id }, data: { judged: right ? 'right' : 'wrong', judgedById: actor.id, judgedAt: now() }, select: { id: true } })
    await recordAct(tx, { actorId: actor.id, act: 'filter.judge', data: { filter: hit.filterId, hit: id, right } })
    await disarmIfTooMuch(tx, hit.filterId)
    return ok({ filterId: hit.filterId })
  })
}
