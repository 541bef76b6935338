/** How often they are done. */
const LOOK_EVERY_MS = 20_000

/** Write the letters that people want of what concerns them, and forget what is held no longer than a block, in the background.
 *  Imported late: it opens the database.
 *  @returns a function that stops, once the letter under way is written */
export async function startChores(): Promise<() => Promise<void>> {
  const [{ mailNotices }, { mailWatched }, { mailDigests }, { forgetAddresses }] = await Promise.all([import('@/lib/notifications/mail-notices'), import('@/lib/notifications/mail-watched'), import('@/lib/notifications/mail-digest'), import('@/lib/people/addresses')])
  const work = () => Promise.all([mailNotices(), mailWatched(), mailDigests(), forgetAddresses()])
  let working: Promise<unknown> | null = null
  const timer = setInterval(() => {
    working ??= work().catch((problem) => console.error('Letters could not be written, or addresses not forgotten; it is tried again.', problem)).finally(() => (working = null))
  }, LOOK_EVERY_MS).unref()
  return async () => {
    clearInterval(timer)
    await working
  }
}
