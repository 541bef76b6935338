import type { MemberViewer } from '../spoilers/viewer'
import { keepDraft, type DraftInput } from './drafts'
import { findPage } from './find'

/** Keep a draft of the page at an address; of a page to be, where nothing is there that the person may know. */
export async function keepDraftAt(actor: MemberViewer, slug: string, draft: Omit<DraftInput, 'pageId' | 'title'>): Promise<number | null> {
  const page = slug === '' ? null : await findPage(actor, slug)
  return keepDraft(actor.id, { ...draft, pageId: page?.id ?? null, title: page?.title ?? draftTitle(draft.text) })
}

/** What to call a text that has no page yet. */
export const draftTitle = (text: string): string => (/^title:\s*(.+)$/m.exec(text)?.[1] ?? 'New page').slice(0, 200)
