// The yardstick: a bare node:http server that answers every request with the bytes it was last given.
import { createServer } from 'node:http'

let answer = { status: 200, headers: {}, body: Buffer.alloc(0) }

const server = createServer((request, response) => {
  request.resume()
  request.once('end', () => {
    response.writeHead(answer.status, answer.headers)
    response.end(answer.body)
  })
})

process.on('message', ({ status, headers, body }) => {
  answer = { status, headers: { ...headers, 'content-length': String(Buffer.byteLength(body, 'base64')) }, body: Buffer.from(body, 'base64') }
  process.send?.({ taken: true })
})
process.on('disconnect', () => process.exit())
server.listen(0, '127.0.0.1', () => process.send?.({ port: server.address().port }))
