import { expect, test as base, type Browser, type BrowserContext, type Page } from '@playwright/test'
import { listen } from './noise'
import { makeMember, signInFast, type Member } from './people'

/** Somebody of the cast: who they are, and the browser they are signed in with. */
export type Person = Member & { page: Page; context: BrowserContext }

type Cast = {
  /** A newcomer. */ noor: Person
  /** An editor. */ edda: Person
  /** Moderators. */ mara: Person
  milo: Person
  /** An admin. */ ada: Person
  /** An editor who is suspended. */ sten: Person
  /** How many episodes the cast of this test has watched. */ watched: number
}

type Role = Parameters<typeof makeMember>[1]
type Use = (person: Person) => Promise<void>

/** Someone in a browser of their own, which must keep quiet. */
async function play(browser: Browser, name: string, role: Role, use: Use): Promise<void> {
  const [member, context] = await Promise.all([makeMember(name, role), browser.newContext()])
  const noise = listen(context)
  await signInFast(context, member)
  await use({ ...member, context, page: await context.newPage() })
  await context.close()
  expect(noise, `what ${name}'s browser complained of`).toEqual([])
}

/** Journeys with the cast. Whoever is named is made and signed in; noise in any browser fails the test. */
export const test = base.extend<Cast>({
  watched: [8, { option: true }],
  context: async ({ context }, use) => {
    const noise = listen(context)
    await use(context)
    expect(noise, 'what the browser complained of').toEqual([])
  },
  noor: ({ browser, watched }, use) => play(browser, 'noor', { rank: 'newcomer', watched }, use),
  edda: ({ browser, watched }, use) => play(browser, 'edda', { rank: 'editor', watched }, use),
  mara: ({ browser, watched }, use) => play(browser, 'mara', { rank: 'moderator', watched }, use),
  milo: ({ browser, watched }, use) => play(browser, 'milo', { rank: 'moderator', watched }, use),
  ada: ({ browser, watched }, use) => play(browser, 'ada', { rank: 'admin', watched }, use),
  sten: ({ browser, watched }, use) => play(browser, 'sten', { rank: 'editor', suspended: true, watched }, use),
})

export { expect }
