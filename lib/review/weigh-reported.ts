import type { Tx } from '../db/transaction'
import { isGrave } from './report-reasons'
import { reportParts } from './report-score'
import { POINT_MS, pointsOf } from './score'

/** Give a reported thing its place in the queue, by all that is said of it. Its row is locked. */
export async function weighReported(tx: Tx, reportedId: number): Promise<void> {
  const [reports, item] = [
    await tx.report.findMany({ where: { reportedId }, select: { weight: true, reasonCode: true } }),
    await tx.queueItem.findUniqueOrThrow({ where: { reportedId }, select: { id: true, at: true } }),
  ]
  const facts = { reporters: reports.length, weight: reports.reduce((sum, { weight }) => sum + weight, 0), grave: reports.some(({ weight, reasonCode }) => weight > 0 && isGrave(reasonCode)) }
  const points = pointsOf(reportParts(facts))
  await tx.queueItem.update({ where: { id: item.id }, data: { facts, points, place: new Date(item.at.getTime() - points * POINT_MS) }, select: { id: true } })
}
