/** A duration as people say it: 0.3 s, 12 s, 2 min 5 s.
 *  @param {number} milliseconds */
export function duration(milliseconds) {
  const seconds = milliseconds / 1000
  if (seconds < 10) return `${seconds.toFixed(1)} s`
  if (seconds < 90) return `${Math.round(seconds)} s`
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`
}

/** Say what is being done, do it, and say how long it took. The work may return a remark that ends its line.
 *  @template T
 *  @param {string} what e.g. 'Starting the database'
 *  @param {(remark: (words: string) => void) => Promise<T>} work
 *  @returns {Promise<T>} */
export async function step(what, work) {
  const started = performance.now()
  let remark = ''
  process.stdout.write(`  ${what} …`)
  try {
    const result = await work((words) => (remark = `, ${words}`))
    process.stdout.write(` ${duration(performance.now() - started)}${remark}\n`)
    return result
  } catch (problem) {
    process.stdout.write(` stopped after ${duration(performance.now() - started)}\n`)
    throw problem
  }
}
