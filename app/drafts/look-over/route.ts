import { z } from 'zod'
import { glanceWords, noGlanceWords, type GlanceAnswer } from '@/components/editor/glance-words'
import { glance } from '@/lib/pages/glance'
import { canWrite } from '@/lib/people/policy'
import { horizonView } from '@/lib/web/horizon'
import { takeTurns } from '@/lib/web/limits'
import { clientAddress } from '@/lib/web/request'
import { fieldsOf } from '@/lib/web/see-other'
import { getViewer } from '@/lib/web/viewer'

const count = z.string().regex(/^\d{1,9}$/).transform(Number)

const schema = z.object({
  slug: z.string().max(300).default(''),
  section: z.string().max(300).default('').transform((section) => section || null),
  seen: count.optional().transform((seen) => seen ?? null),
  base: count,
  version: count,
  text: z.string().transform((text) => text.replace(/\r\n?/g, '\n')),
})

/** Look over a text while it is typed: what each part is known from, what might still be done, a summary to begin with. Keeps
 *  nothing. Always answers; `looked` is null where there is nothing to say, as to whoever may not write. */
export async function POST(request: Request): Promise<Response> {
  const viewer = await getViewer()
  if (viewer.kind === 'anonymous' || !canWrite(viewer).ok) return answer({ looked: null })
  const parsed = schema.safeParse(Object.fromEntries(await fieldsOf(request)))
  if (!parsed.success) return answer({ looked: null })
  const taken = await takeTurns('glance', `account:${viewer.id}`, `address:${await clientAddress()}`)
  if (!taken.ok) return answer({ looked: null, waitSeconds: taken.retryInSeconds })
  const looked = await glance(viewer, parsed.data)
  return answer(looked.ok ? { looked: glanceWords(looked.value, horizonView(viewer)) } : noGlanceWords(looked.error, parsed.data.section))
}

const answer = (said: GlanceAnswer): Response => Response.json(said, { headers: { 'cache-control': 'no-store' } })
