import { AttributionThread } from './thread'

/** What was not heard of, such as an import while another transaction was open, is looked for this often. */
const LOOK_EVERY_MS = 30_000

/** Follow publications with their attribution, in the background. Imported late: it opens the database. */
export async function followWithAttribution(): Promise<{ hear: (payload: string | null) => void; close: () => Promise<void> }> {
  const { Attributor } = await import('./attributor')
  const thread = new AttributionThread()
  const attributor = new Attributor(thread.attribute)
  const timer = setInterval(() => attributor.hear(null), LOOK_EVERY_MS).unref()
  return {
    hear: (payload) => attributor.hear(payload),
    async close() {
      clearInterval(timer)
      await Promise.all([attributor.close(), thread.close()])
    },
  }
}
