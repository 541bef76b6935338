/* What is typed and not yet among one's drafts outlives its tab here, in the browser; it goes once the wiki has it. */

import type { Typed } from './typed'

export type Unsent = { typed: Typed; ground: string[]; at: number; sent: boolean }

/** What was kept by an earlier edition of this script named its text and summary. */
type Stored = Omit<Unsent, 'typed'> & { typed?: Typed; text?: string; summary?: string }

/** What was kept under a name of a browser's store, as it is kept now. */
export function readUnsent(json: string | null): Unsent | null {
  const stored = JSON.parse(json ?? 'null') as Stored | null
  return stored && { ...stored, typed: stored.typed ?? [['text', stored.text ?? ''], ['summary', stored.summary ?? '']] }
}

/** Whose text it is, as the page says: somebody else at this browser is not offered it. */
const owner = (): string => document.querySelector('header a[href^="/people/"]')?.getAttribute('href') ?? ''
const name = (): string => `unsent ${location.pathname}${location.search} ${owner()}`

export function catchText(unsent: Unsent): void {
  try {
    localStorage.setItem(name(), JSON.stringify(unsent))
  } catch {
    // A full or forbidden store keeps nothing; the wiki still does, a second later.
  }
}

export function caught(): Unsent | null {
  try {
    return readUnsent(localStorage.getItem(name()))
  } catch {
    return null
  }
}

export function forget(): void {
  try {
    localStorage.removeItem(name())
  } catch {
    // Nothing was kept there either.
  }
}
