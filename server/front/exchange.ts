import { AsyncLocalStorage } from 'node:async_hooks'
import type { ServerResponse } from 'node:http'

/** What a page may reach of the request it is rendered for: Next itself lets no page choose its status. */
export type Exchange = { response: ServerResponse; /** The page's own answer, e.g. 404 or 422. */ status?: number; /** It holds nothing of the framework's. */ isPlain?: boolean }

const shared = globalThis as { __exchange?: AsyncLocalStorage<Exchange> }

/** The exchange under way; on `globalThis`, because Next's bundles hold copies of every module. Read by lib/web. */
export const exchange: AsyncLocalStorage<Exchange> = (shared.__exchange ??= new AsyncLocalStorage<Exchange>())
