import type { Server } from 'node:http'

// What is being saved gets this long to finish.
const PATIENCE_MS = 5_000
const LOOK_EVERY_MS = 200

/** Stop accepting, let what is under way finish, then close the connections that are left. */
export async function closeServer(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve))
  // Browsers keep their connections after an answer: each is closed as soon as it falls idle.
  server.closeIdleConnections()
  const idle = setInterval(() => server.closeIdleConnections(), LOOK_EVERY_MS)
  const timer = setTimeout(() => server.closeAllConnections(), PATIENCE_MS)
  await closed
  clearInterval(idle)
  clearTimeout(timer)
}

/** Run `work` once, on the first Ctrl-C or SIGTERM, or when npm has gone; a second one ends the process at once. */
export function onStop(work: () => Promise<void>): void {
  let asked = false
  const stop = () => {
    if (asked) process.exit(130)
    asked = true
    work().then(
      () => process.exit(0),
      (problem: unknown) => {
        console.error(problem)
        process.exit(1)
      },
    )
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
  followNpm(() => asked || stop())
}

// Whoever stops `npm start` with a signal reaches npm and its shell only: these end, and we would live on unseen.
function followNpm(stop: () => void): void {
  if (process.env.npm_lifecycle_event === undefined) return
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && stop(), LOOK_EVERY_MS).unref()
}
