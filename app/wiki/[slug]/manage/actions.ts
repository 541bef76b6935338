'use server'

import { redirect } from 'next/navigation'
import '@/lib/wiring/composition'
import { explain } from '@/components/editor/explain'
import { deleteSchema, mergeSchema, protectSchema, renameSchema, restoreSchema } from '@/components/manage/schemas'
import { explainWhole, type ManageExtra } from '@/components/manage/state'
import { protectPage } from '@/lib/pages/protect'
import { removePage } from '@/lib/pages/remove'
import { renamePage } from '@/lib/pages/rename'
import { restorePage } from '@/lib/pages/restore'
import type { Done, WholeError } from '@/lib/pages/whole'
import type { Result } from '@/lib/result'
import { settleSchema } from '@/lib/theories/schema'
import { settleTheory } from '@/lib/theories/settle'
import { action, type Refusal } from '@/lib/web/action'
import { paths } from '@/lib/web/paths'
import { placeOf as placeOfSaved } from '../edit/place-of'

const SAVES = { turn: 'save' } as const

export const renameAction = action<typeof renameSchema, ManageExtra>(renameSchema, async (actor, input) => answer(await renamePage(actor, input)), SAVES)

export const mergeAction = action<typeof mergeSchema, ManageExtra>(mergeSchema, async (actor, input) => answer(await removePage(actor, input), input.slug), SAVES)

export const deleteAction = action<typeof deleteSchema, ManageExtra>(deleteSchema, async (actor, input) => answer(await removePage(actor, { ...input, into: null })), SAVES)

export const restoreAction = action<typeof restoreSchema, ManageExtra>(restoreSchema, async (actor, { slug: _slug, ...input }) => answer(await restorePage(actor, input)), SAVES)

export const protectAction = action<typeof protectSchema, ManageExtra>(
  protectSchema,
  async (actor, { until, ...input }) => answer(await protectPage(actor, { ...input, until: until === '' ? null : new Date(`${until}T23:59:59.999Z`) })),
  SAVES,
)

export const settleAction = action(
  settleSchema,
  async (actor, input) => {
    const settled = await settleTheory(actor, input)
    if (settled.ok) redirect(placeOfSaved(settled.value))
    const why = explain(settled.error, { section: null, draftId: null, isNew: false })
    return { ...why, errors: why.errors.map(({ message }) => ({ message })) }
  },
  SAVES,
)

/** Go where one sees what was done, or say why it was not.
 *  @param from the name that leads elsewhere now */
function answer(done: Result<Done, WholeError>, from?: string): Refusal<ManageExtra> {
  if (!done.ok) return explainWhole(done.error)
  redirect(placeOf(done.value, from))
}

function placeOf(done: Done, from: string | undefined): string {
  switch (done.kind) {
    case 'published': return paths.saved(done.slug, done.n)
    case 'unchanged': return paths.unchanged(done.slug)
    case 'proposed': return paths.proposal(done.proposalId, 'sent')
    case 'protected': return paths.manage(done.slug, { done: 'protected' })
    case 'deleted': return from === undefined ? paths.manage(done.slug, { done: 'deleted' }) : `${paths.page(done.slug)}?from=${encodeURIComponent(from)}`
  }
}
