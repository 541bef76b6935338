import type { ReactNode } from 'react'
import { SITE, THEME_COLORS } from '@/lib/web/site-words'
import type { Styles } from '@/lib/web/styles'

/** What a page says of itself to browsers, robots and whoever links to it. */
export type Head = {
  /** Left out where the page is the site itself. */
  title?: string
  description?: string
  /** Its one address among those it answers at, as a path. */
  canonical?: string
  /** Left out of what search engines keep. */
  unlisted?: boolean
  /** Where what the page lists can be followed. */
  feed?: string
  /** A text of its own, which says so wherever it is linked. */
  isArticle?: boolean
}

type Props = { head: Head; styles: Styles; /** The wiki's own address. */ baseUrl: string; /** The page in its frame. */ children: ReactNode }

/** A whole page, for those that the framework does not put together (app/reading). */
export function Document({ head: { title, description: said, canonical, unlisted = false, feed, isArticle = false }, styles, baseUrl, children }: Props) {
  // A page of which nothing is safe yet has no words of its own.
  const description = said || SITE.about
  const address = canonical && new URL(canonical, baseUrl).href
  return (
    <html lang="en" className={styles.htmlClass}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {styles.links.map((link) => <link key={link.href} {...link} />)}
        {THEME_COLORS.map(({ media, color }) => <meta key={media} name="theme-color" content={color} media={media} />)}
        <meta name="color-scheme" content="light dark" />
        <title>{title === undefined ? SITE.name : `${title} · ${SITE.name}`}</title>
        <meta name="description" content={description} />
        <meta name="application-name" content={SITE.name} />
        {unlisted && <meta name="robots" content="noindex" />}
        {address && <link rel="canonical" href={address} />}
        {feed && <link rel="alternate" type="application/atom+xml" href={new URL(feed, baseUrl).href} />}
        {isArticle && title && <Shared title={title} description={description} address={address} />}
      </head>
      {children}
    </html>
  )
}

/** How a link to the page looks where it is shared. */
function Shared({ title, description, address }: { title: string; description: string; address: string | undefined }) {
  return (
    <>
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      {address && <meta property="og:url" content={address} />}
      <meta property="og:type" content="article" />
      <meta name="twitter:card" content="summary" />
      <meta name="twitter:title" content={title} />
      <meta name="twitter:description" content={description} />
    </>
  )
}
