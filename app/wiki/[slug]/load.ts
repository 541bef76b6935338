import { cache } from 'react'
import { listAuthors } from '@/lib/pages/lists'
import { readPage } from '@/lib/pages/read'
import { getViewer } from '@/lib/web/viewer'

export type Query = Record<string, string | string[] | undefined>

/** One value of a query parameter; of several, the first. */
export const one = (value: string | string[] | undefined): string | undefined => (Array.isArray(value) ? value[0] : value)

/** The page at an address, asked for once a request by its head and its body. */
export const loadPage = cache(async (slug: string, from?: string) => readPage(await getViewer(), slug, from))

export const loadAuthors = async (slug: string) => listAuthors(await getViewer(), slug)

/** A revision's number as it stands in an address, or null. */
export const numberIn = (text: string | undefined): number | null => (text !== undefined && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null)
