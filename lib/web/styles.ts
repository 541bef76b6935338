/** How pages are dressed: what the framework's build made of the style sheets and fonts. */
export type Styles = {
  /** Of `<html>`: names the fonts. */
  htmlClass: string
  /** Style sheets and icons, for the head. */
  links: StyleLink[]
  /** Value of a `Link` header: what to fetch at once. '' where there is nothing. */
  preload: string
}
export type StyleLink = { rel: string; href: string; sizes?: string; type?: string }

const shared = globalThis as { __styles?: () => Promise<Styles> }

/** The styles of this build, as the server (server/front/styles.ts) lends them.
 *  @throws Error where no server of ours is there */
export async function pageStyles(): Promise<Styles> {
  if (!shared.__styles) throw new Error('Nobody lends pages their styles.')
  return shared.__styles()
}
