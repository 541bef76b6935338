import type { S3Settings } from '../../env'
import { signed } from './sign'
import type { Storage } from './storage'

const TIMEOUT_MS = 20_000

/** An S3-compatible store (AWS, MinIO, Garage, R2 …), by four signed requests and no library. */
export function s3Storage(settings: S3Settings): Storage {
  const ask = async (method: 'GET' | 'PUT' | 'HEAD' | 'DELETE', hash: string, body?: Buffer, type?: string): Promise<Response> => {
    const url = `${settings.endpoint}/${settings.bucket}/media/${hash.slice(0, 2)}/${hash}`
    const headers = signed(settings, { method, url, body, ...(type !== undefined && { type }) }, new Date())
    const answer = await fetch(url, { method, headers, signal: AbortSignal.timeout(TIMEOUT_MS), ...(body && { body: new Uint8Array(body) }) })
    if (answer.ok || answer.status === 404) return answer
    throw new Error(`The store of pictures answered ${method} with ${answer.status}: ${(await answer.text()).slice(0, 300)}`)
  }
  return {
    async put(hash, bytes, type) {
      if ((await ask('HEAD', hash)).ok) return
      const answer = await ask('PUT', hash, bytes, type)
      if (!answer.ok) throw new Error(`The store of pictures has no bucket “${settings.bucket}”.`)
    },
    async get(hash) {
      const answer = await ask('GET', hash)
      return answer.ok ? Buffer.from(await answer.arrayBuffer()) : null
    },
    async remove(hash) {
      await ask('DELETE', hash)
    },
  }
}
