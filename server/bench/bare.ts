import { fork, type ChildProcess } from 'node:child_process'
import { at } from '../setup/root.mjs'
import type { Answer } from './visitor'

/** A bare server in a process of its own. */
export type Bare = {
  url: string
  /** Answer with these bytes from now on. */
  copy(answer: Answer): Promise<void>
  stop(): void
}

/** The next thing it says. */
function hears<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null) => reject(new Error(`The bare server ended with code ${code}.`))
    child.once('exit', ended)
    child.once('message', (words) => {
      child.off('exit', ended)
      resolve(words as T)
    })
  })
}

export async function startBare(): Promise<Bare> {
  const child = fork(at('server/bench/bare-server.mjs'), [], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const { port } = await hears<{ port: number }>(child)
  return {
    url: `http://127.0.0.1:${port}`,
    async copy({ status, headers, bytes }) {
      const taken = hears(child)
      const { 'content-type': type, 'content-encoding': encoding, location } = headers
      const kept = Object.fromEntries(Object.entries({ 'content-type': type, 'content-encoding': encoding, location }).filter(([, value]) => value !== undefined))
      child.send({ status, headers: kept, body: bytes.toString('base64') })
      await taken
    },
    stop: () => void child.kill(),
  }
}
