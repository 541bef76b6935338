import { createServer, type Server } from 'node:http'
import { Trouble } from './setup/trouble.mjs'

/** Start to accept requests.
 *  @throws Trouble where the port is taken or not for this account */
export function listen(server: Server, port: number, host: string | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (problem: NodeJS.ErrnoException) => reject(explain(problem, port, host)))
    server.listen({ port, host }, () => resolve())
  })
}

/** Find out before the long work whether the port is free. */
export async function checkPort(port: number, host: string | undefined): Promise<void> {
  const trial = createServer()
  await listen(trial, port, host)
  await new Promise((resolve) => trial.close(resolve))
}

function explain({ code, message }: NodeJS.ErrnoException, port: number, host: string | undefined): Trouble {
  if (code === 'EADDRINUSE') {
    return new Trouble(`Port ${port} is taken: another program listens there, perhaps this wiki itself.`, `Stop it, or choose another port: PORT=${port + 1} npm start`)
  }
  if (code === 'EACCES') {
    return new Trouble(`This account may not listen on port ${port}.`, 'Choose a port above 1023, for example: PORT=3000 npm start')
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return new Trouble(`This machine has no address "${host}" to listen on.`, 'Correct HOST, or leave it empty to listen on all of them.')
  }
  return new Trouble(`The wiki cannot listen on port ${port} (${message}).`, 'Choose another with PORT.')
}
