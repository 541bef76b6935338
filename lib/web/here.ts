import type { AsyncLocalStorage } from 'node:async_hooks'
import { localPath } from './paths'

const shared = globalThis as { __exchange?: AsyncLocalStorage<{ response?: { req?: { url?: string; method?: string } } }> }

/** The address of the page being rendered, with its query, as the front handed it to Next; '/' where no front is there. */
export const currentAddress = (): string => localPath(shared.__exchange?.getStore()?.response?.req?.url)

/** Whether this page is the answer to a form that was sent, and so may not lead elsewhere with what was typed in it. */
export const isAnsweringForm = (): boolean => shared.__exchange?.getStore()?.response?.req?.method === 'POST'
