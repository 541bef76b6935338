import { redirect } from 'next/navigation'
import { paths } from '@/lib/web/paths'
import { numberIn, one, slugIn, type Query } from '../load'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Query> }

/** Where the form of a history leads: on to the address of the two revisions picked, the older one first. */
export default async function PickedPage({ params, searchParams }: Props) {
  const [{ slug: segment }, { a, b }] = await Promise.all([params, searchParams])
  const slug = encodeURIComponent(slugIn(segment))
  const picked = [numberIn(one(a)), numberIn(one(b))].filter((n) => n !== null).sort((x, y) => x - y)
  const [before, after] = picked
  redirect(before !== undefined && after !== undefined ? paths.diff(slug, before, after) : paths.history(slug))
}
