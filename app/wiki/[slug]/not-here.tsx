import type { Head } from '@/components/site/document'
import type { Reading } from '../../reading/reading'
import { Absent } from './absent'
import { leadOn } from './load'

/** What a view of a page shows where there is none for this reader. Where `slug` is another name of a page, this leads on to the
 *  same view of that page, and does not return. */
export async function notHere(slug: string, place: (slug: string) => string, head: Head): Promise<Reading> {
  await leadOn(slug, place)
  return { head, body: <Absent name={slug} />, status: 404 }
}
