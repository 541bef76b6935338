/* What is typed and not yet among one's drafts outlives its tab here, in the browser; it goes once the wiki has it. */

export type Unsent = { text: string; summary: string; ground: string[]; at: number; sent: boolean }

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
    return JSON.parse(localStorage.getItem(name()) ?? 'null') as Unsent | null
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
