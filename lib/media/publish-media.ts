import type { Reader, Tx } from '../db/transaction'

/** Let a picture be seen, in the transaction that publishes a page that describes it. One that is hidden stays hidden. */
export async function publishMedia(tx: Tx, id: string): Promise<void> {
  await tx.media.updateMany({ where: { id, state: 'pending' }, data: { state: 'published' } })
}

/** Whether there is a picture of this id, for a text that names one. */
export const isMediaKnown = async (reader: Reader, id: string): Promise<boolean> => (await reader.media.count({ where: { id } })) > 0
