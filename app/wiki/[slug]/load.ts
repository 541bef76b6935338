import { redirect } from 'next/navigation'
import { cache } from 'react'
import { readPage } from '@/lib/pages/read'
import { getViewer } from '@/lib/web/viewer'

export type Query = Record<string, string | string[] | undefined>

/** One value of a query parameter; of several, the first. */
export const one = (value: string | string[] | undefined): string | undefined => (Array.isArray(value) ? value[0] : value)

/** The page at an address, asked for once a request by its head and its body. */
export const loadPage = cache(async (slug: string) => readPage(await getViewer(), slug))

/** A revision's number as it stands in an address, or null. */
export const numberIn = (text: string | undefined): number | null => (text !== undefined && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null)

/** The name in an address, as it was meant: Next hands it on encoded to its pages. */
export function slugIn(segment: string): string {
  try {
    return plainName(decodeURIComponent(segment))
  } catch {
    return segment
  }
}

/** The same where it is decoded already, as routes get it. */
export const plainName = (name: string): string => name.replace(/\p{Cc}/gu, ' ')

/** Where `slug` is another name of a page, go on to the same view of that page. */
export async function leadOn(slug: string, place: (slug: string) => string): Promise<void> {
  const answer = await loadPage(slug)
  if (answer.kind === 'redirect') redirect(place(answer.to))
}
