import { createHmac, timingSafeEqual } from 'node:crypto'
import { secret } from './secret'

export const FURTHER_COOKIE = 'further'

/** As many pages as one session keeps open beyond its horizon; the oldest close first. */
const MOST = 100

/** The pages a session chose to look further at, from its signed cookie; none where it was not written by us. */
export function readFurther(value: string | undefined): ReadonlySet<number> {
  const [ids = '', signature = ''] = (value ?? '').split('~')
  if (!isSame(signature, sign(ids))) return new Set()
  return new Set(ids.split('.').filter(Boolean).map(Number))
}

/** The cookie that opens these pages, for the session. */
export function writeFurther(opened: ReadonlySet<number>): string {
  const ids = [...opened].slice(-MOST).join('.')
  return `${ids}~${sign(ids)}`
}

const sign = (ids: string): string => createHmac('sha256', secret()).update(`further ${ids}`).digest('base64url')

function isSame(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}
