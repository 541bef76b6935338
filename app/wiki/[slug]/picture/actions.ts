'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { hideMedia, showMedia, type HideError } from '@/lib/media/hide-media'
import { action, refusal, type Refusal } from '@/lib/web/action'
import { paths } from '@/lib/web/paths'

/** Take the picture of a page down, with the reason that everybody reads in the log. */
export const hidePictureAction = action(z.object({ slug: z.string(), media: z.string(), reason: z.string() }), async (actor, { slug, media, reason }) => {
  const hidden = await hideMedia(actor, { slug, media }, reason)
  return hidden.ok ? redirect(paths.page(slug)) : explain(hidden.error)
})

/** Show it again. */
export const showPictureAction = action(z.object({ slug: z.string(), media: z.string() }), async (actor, { slug, media }) => {
  const shown = await showMedia(actor, { slug, media })
  return shown.ok ? redirect(paths.page(slug)) : explain(shown.error)
})

function explain(error: HideError): Refusal {
  switch (error.kind) {
    case 'not-found': return refusal('There is no such picture.', { status: 404 })
    case 'forbidden': return refusal(error.reason, { status: 403 })
    case 'another': return refusal('The page has another picture by now, and nothing was changed. Look at that one, then decide again.', { status: 409 })
    case 'reason-missing': return refusal('Say why, in a sentence.', { field: 'reason' })
  }
}
