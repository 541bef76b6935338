import { createHash, createHmac } from 'node:crypto'
import type { S3Settings } from '../../env'

export type Signable = { method: string; url: string; body?: Buffer | undefined; type?: string }

const sha256 = (data: string | Buffer): string => createHash('sha256').update(data).digest('hex')
const hmac = (key: string | Buffer, data: string): Buffer => createHmac('sha256', key).update(data).digest()

/** The headers that make a request to an S3-compatible store ours. Addresses without query, plain characters only.
 *  @see AWS Signature Version 4, “Create a signed request” */
export function signed({ region, keyId, secret }: Pick<S3Settings, 'region' | 'keyId' | 'secret'>, { method, url, body, type }: Signable, at: Date): Record<string, string> {
  const { host, pathname } = new URL(url)
  const moment = at.toISOString().replace(/[-:]|\.\d+/g, '')
  const scope = `${moment.slice(0, 8)}/${region}/s3/aws4_request`
  const payload = sha256(body ?? '')
  const said: Record<string, string> = { ...(type !== undefined && { 'content-type': type }), host, 'x-amz-content-sha256': payload, 'x-amz-date': moment }
  const names = Object.keys(said).sort()
  const canonical = [method, pathname, '', ...names.map((name) => `${name}:${said[name]}`), '', names.join(';'), payload].join('\n')
  const key = ['s3', 'aws4_request'].reduce((last, part) => hmac(last, part), hmac(hmac(`AWS4${secret}`, moment.slice(0, 8)), region))
  const signature = hmac(key, ['AWS4-HMAC-SHA256', moment, scope, sha256(canonical)].join('\n')).toString('hex')
  const { host: _host, ...sent } = said
  return { ...sent, authorization: `AWS4-HMAC-SHA256 Credential=${keyId}/${scope}, SignedHeaders=${names.join(';')}, Signature=${signature}` }
}
