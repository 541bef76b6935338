'use server'

import { redirect } from 'next/navigation'
import type { Explained } from '@/components/editor/explain'
import { writeDataSchema, writeSchema, type WriteInput } from '@/components/editor/write-schema'
import type { WriteExtra } from '@/components/editor/write-state'
import { isNewSeason, textTyped } from '@/components/season/season-typed'
import { keepDraftAt } from '@/lib/revisions/keep-draft-at'
import { DATA } from '@/lib/spoilers/sections'
import type { MemberViewer } from '@/lib/spoilers/viewer'
import { paths } from '@/lib/web/paths'
import { action } from '@/lib/web/action'
import { keepForLater, writeText } from './write'

const turn = ({ intent }: { intent: string }) => (intent === 'save' ? 'save' : 'preview')

/** Save or preview a text. */
export const writeAction = action<typeof writeSchema, WriteExtra>(writeSchema, writeText, { turn, keep: keepForLater })

/** Save or preview what stands in fields: rows of a page, or a season that is not there yet. The fields become one text, which then
 *  goes the way of every text. */
export const writeDataAction = action<typeof writeDataSchema, WriteExtra>(
  writeDataSchema,
  async (actor, input) => {
    const { text, intent } = input
    if (intent === 'rows') return { errors: [], status: 200 }
    const typed = text === undefined ? textTyped(input) : { text, problems: [] }
    if (intent === 'keep') return keepSeason(actor, { ...input, text: typed.text })
    if (typed.problems.length > 0) return { errors: typed.problems, status: 422 }
    const section = isNewSeason(input) ? '' : input.section
    return { ...(await writeText(actor, { ...input, section, intent, text: typed.text } as WriteInput)), typed: typed.text }
  },
  { turn, keep: (actor, input) => keepForLater(actor, { ...input, text: input.text ?? textTyped(input).text } as WriteInput) },
)

async function keepSeason(actor: MemberViewer, { text, key }: { text: string; key: string }): Promise<Explained> {
  await keepDraftAt(actor, '', { section: DATA, baseN: null, text, summary: '', reason: 'kept', key })
  redirect(paths.drafts())
}
