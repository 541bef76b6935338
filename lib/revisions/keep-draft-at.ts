import type { MemberViewer } from '../spoilers/viewer'
import { keepDraft, type DraftInput } from './drafts'
import { findDeleted, findPage } from './find'

/** The page that a text belongs to: the one at an address, or that was there until it was deleted; of a page to be, where the
 *  person may know of neither. */
export async function draftPlace(actor: MemberViewer, slug: string, text: string): Promise<{ pageId: number | null; title: string }> {
  const page = slug === '' ? null : ((await findPage(actor, slug)) ?? (await findDeleted(actor, slug)))
  return { pageId: page?.id ?? null, title: page?.title ?? draftTitle(text) }
}

/** Keep a draft of the page at an address. */
export async function keepDraftAt(actor: MemberViewer, slug: string, draft: Omit<DraftInput, 'pageId' | 'title'>): Promise<number | null> {
  return keepDraft(actor.id, { ...draft, ...(await draftPlace(actor, slug, draft.text)) })
}

/** What to call a text that has no page yet. */
export const draftTitle = (text: string): string => (/^title:\s*(.+)$/m.exec(text)?.[1] ?? 'New page').slice(0, 200)
