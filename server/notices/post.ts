/** How often the log is looked through for what is to be told by mail. */
const LOOK_EVERY_MS = 20_000

/** Write the letters that people want of what concerns them, in the background. Imported late: it opens the database.
 *  @returns a function that stops, once the letter under way is written */
export async function postNotices(): Promise<() => Promise<void>> {
  const { mailNotices } = await import('@/lib/notifications/mail-notices')
  let working: Promise<unknown> | null = null
  const timer = setInterval(() => {
    working ??= mailNotices().catch((problem) => console.error('Letters could not be written; it is tried again.', problem)).finally(() => (working = null))
  }, LOOK_EVERY_MS).unref()
  return async () => {
    clearInterval(timer)
    await working
  }
}
