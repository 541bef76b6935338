import type { Agent } from 'node:http'
import { fieldsIn } from '@/lib/testing/html-form'
import { sent } from './form'
import { ask, textOf, type Answer, type Asked } from './visitor'

/** An edit about to be sent: the form as it was fetched, with another text. */
export type ReadyEdit = { request: Asked; text: string }

/** Fetch a page's edit form and fill it in, as somebody without scripts would.
 *  @param change makes what is filled in from the text in the form */
export async function fillEditForm(baseUrl: string, slug: string, cookie: string, change: (text: string) => Record<string, string>, agent?: Agent): Promise<ReadyEdit> {
  const url = `${baseUrl}/wiki/${slug}/edit`
  const page = await ask({ url, headers: { cookie } }, agent)
  if (page.status !== 200) throw new Error(`The edit form of ${slug} answered ${page.status}.`)
  const form = fieldsIn(textOf(page), 'text')
  const fields: Record<string, string> = { ...form, ...change(form.text ?? ''), intent: 'save' }
  const { body, type } = await sent(fields)
  return { text: fields.text ?? '', request: { method: 'POST', url, headers: { cookie, origin: baseUrl, 'content-type': type }, body } }
}

/** The revision an answer acknowledges; null where nothing was published. */
export function savedRevision({ status, headers }: Answer): number | null {
  const place = String(headers.location ?? '')
  const n = /[?&]saved=(\d+)/.exec(place)?.[1]
  return status === 303 && n !== undefined ? Number(n) : null
}

/** What a refused form says, without its markup. */
export function refusalIn(answer: Answer): string {
  const text = textOf(answer)
  const from = text.indexOf('id="errors"')
  return `${answer.status} ${text.slice(Math.max(0, from), from === -1 ? 2000 : from + 4000).replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ').slice(0, 400)}`
}
