import { z } from 'zod'
import { textTyped } from '@/components/season/season-typed'
import { keepTyped, type NotKept } from '@/lib/revisions/keep-typed'
import { takeTurns } from '@/lib/web/limits'
import { clientAddress } from '@/lib/web/request'
import { fieldsOf } from '@/lib/web/see-other'
import { getViewer } from '@/lib/web/viewer'

const count = z.string().regex(/^\d{1,9}$/).transform(Number)

const schema = z.object({
  key: z.string().min(1).max(100),
  step: count,
  writer: z.string().min(1).max(100),
  slug: z.string().max(300).default(''),
  section: z.string().max(300).default('').transform((section) => section || null),
  seen: count.optional().transform((seen) => seen ?? null),
  base: count.transform((base) => base || null),
  text: z.string().optional(),
  summary: z.string().max(2_000).default(''),
})

const WORDS: Record<NotKept['kind'], string> = {
  gone: 'This draft was saved or thrown away elsewhere. Type on, and it is kept anew.',
  full: 'You have very many drafts, so this one is kept only in this browser. Throw some of them away.',
  unstorable: 'This text cannot be kept as it is; it is only in this browser.',
}
const OUT = 'You are signed out. What you type is kept only in this browser: sign in from another tab, then go on here.'
const OFTEN = 'Kept in this browser; your drafts follow in a while.'

/** Keep what is typed in the form for a text. Always answers: where it is kept, or one sentence why it is not. */
export async function POST(request: Request): Promise<Response> {
  const viewer = await getViewer()
  if (viewer.kind === 'anonymous') return notKept(OUT)
  const fields = Object.fromEntries(await fieldsOf(request))
  const parsed = schema.safeParse(fields)
  if (!parsed.success) return notKept(WORDS.unstorable)
  const taken = await takeTurns('typing', `account:${viewer.id}`, `address:${await clientAddress()}`)
  if (!taken.ok) return notKept(OFTEN)
  const kept = await keepTyped(viewer, { ...parsed.data, text: parsed.data.text ?? textTyped(fields).text })
  if (kept.ok) return Response.json({ kept: kept.value })
  return notKept(kept.error.kind === 'unstorable' ? kept.error.reason : WORDS[kept.error.kind], kept.error.kind === 'gone')
}

const notKept = (words: string, gone = false): Response => Response.json({ kept: null, words, gone })
