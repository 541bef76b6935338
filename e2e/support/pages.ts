import { randomBytes, randomUUID } from 'node:crypto'
import type { BrowserContext } from '@playwright/test'
import { foldName } from '../../lib/fold'
import { source } from '../../lib/testing/source'
import { fieldsIn, wordsOf } from '../../lib/testing/html-form'
import { send } from './forms'

export type Written = { slug: string; title: string }
type Writer = { context: BrowserContext }
type How = { kind?: string; front?: string[]; summary?: string; knownFrom?: string }

/** A title that no other test has, and its slug. */
export function someTitle(words: string): Written {
  const title = `${words} ${randomBytes(3).toString('hex')}`
  return { title, slug: foldName(title) }
}

/** The form of a new page is the same for everybody but for its key: it is opened once. */
let form: Record<string, string> | undefined

/** Publish a page through its form, without a browser. */
export async function write({ context }: Writer, words: string, body: string, { kind = 'character', front = [], summary = '', ...more }: How = {}): Promise<Written> {
  const written = someTitle(words)
  form ??= fieldsIn(await (await context.request.get('/new')).text(), 'text')
  const saved = await send(context.request, '/new', { ...form, key: randomUUID(), text: source(written.title, body, { kind, front }), summary, intent: 'save', ...more })
  if (saved.status() !== 303 && saved.status() !== 307) throw new Error(`${written.title} was not saved (${saved.status()}): ${wordsOf(await saved.text()).slice(0, 800)}`)
  return written
}

/** Publish a further text of a page through its form. @param change from the text there is to the next */
export async function revise({ context }: Writer, { slug }: Written, change: (text: string) => string, summary = ''): Promise<void> {
  const address = `/wiki/${slug}/edit`
  const fields = fieldsIn(await (await context.request.get(address)).text(), 'text')
  const saved = await send(context.request, address, { ...fields, text: change(fields.text!), summary, intent: 'save' })
  if (saved.status() !== 303 && saved.status() !== 307) throw new Error(`${slug} was not saved (${saved.status()}): ${wordsOf(await saved.text()).slice(0, 800)}`)
}
