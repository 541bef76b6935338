import type { S3Settings } from '../../env'
import { signed } from './sign'
import type { Storage } from './storage'

const TIMEOUT_MS = 20_000

/** An S3-compatible store (AWS, MinIO, Garage, R2 …), by three signed requests and no library. */
export function s3Storage(settings: S3Settings): Storage {
  const ask = async (method: 'GET' | 'PUT' | 'DELETE', hash: string, body?: Buffer, type?: string): Promise<Response> => {
    const url = `${settings.endpoint}/${settings.bucket}/media/${hash.slice(0, 2)}/${hash}`
    const headers = signed(settings, { method, url, body, ...(type !== undefined && { type }) }, new Date())
    const answer = await fetch(url, { method, headers, signal: AbortSignal.timeout(TIMEOUT_MS), ...(body && { body: new Uint8Array(body) }) })
    if (answer.ok || answer.status === 404) return answer
    throw new Error(`The store of pictures answered ${method} with ${answer.status}: ${(await answer.text()).slice(0, 300)}`)
  }
  return {
    async put(hash, bytes, type) {
      // What is there already has the same bytes.
      const answer = await ask('PUT', hash, bytes, type)
      await letGo(answer)
      if (!answer.ok) throw new Error(`The store of pictures has no bucket “${settings.bucket}”.`)
    },
    async get(hash) {
      const answer = await ask('GET', hash)
      if (answer.ok) return Buffer.from(await answer.arrayBuffer())
      await letGo(answer)
      return null
    },
    async remove(hash) {
      await letGo(await ask('DELETE', hash))
    },
  }
}

// A body that nobody reads holds its connection.
const letGo = async ({ body }: Response): Promise<void> => body?.cancel()
