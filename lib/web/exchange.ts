import type { AsyncLocalStorage } from 'node:async_hooks'

/** What the front (server/front/exchange.ts) lends a page of the answer under way. */
type Exchange = { status?: number; isPlain?: boolean; response?: { req?: { method?: string }; setHeader?(name: string, value: string): unknown } }

const shared = globalThis as { __exchange?: AsyncLocalStorage<Exchange> }

/** Answer this request with `code`, for example 404 or 422: Next itself lets no page and no action choose.
 *  Does nothing where no front is there to listen, as in tests. */
export function setStatus(code: number): void {
  const exchange = shared.__exchange?.getStore()
  if (exchange) exchange.status = code
}

/** Say that this answer holds nothing of the framework's, which the front would have to look for and take out. */
export function setPlain(): void {
  const exchange = shared.__exchange?.getStore()
  if (exchange) exchange.isPlain = true
}

/** Answer this request with 429 and when to come again. */
export function setTooMany(retryInSeconds: number): void {
  setStatus(429)
  shared.__exchange?.getStore()?.response?.setHeader?.('Retry-After', String(retryInSeconds))
}

/** Whether this page is shown as the answer to a form that was sent, so that it must keep what was typed: no redirect then. */
export function isSubmission(): boolean {
  return shared.__exchange?.getStore()?.response?.req?.method === 'POST'
}
