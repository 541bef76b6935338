import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { SiteFooter } from '@/components/site/footer'
import { SiteHeader } from '@/components/site/header'
import { SkipLink } from '@/components/site/skip-link'
import { env } from '@/lib/env'
import { countNew } from '@/lib/notifications/notices'
import { currentAddress } from '@/lib/web/here'
import { horizonView } from '@/lib/web/horizon'
import { getViewer } from '@/lib/web/viewer'
import { reading } from './fonts/reading'
import './globals.css'

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f8f4ec' },
    { media: '(prefers-color-scheme: dark)', color: '#221e1b' },
  ],
}

export function generateMetadata(): Metadata {
  return {
    metadataBase: new URL(env().baseUrl),
    title: { default: 'Étoile wiki', template: '%s · Étoile wiki' },
    description: 'A wiki about the series Étoile, written by its viewers and safe for exactly as far as you have watched.',
    applicationName: 'Étoile wiki',
  }
}

/** Header and footer wait for what they show by themselves, so that the page between them is made meanwhile. */
export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" className={reading.variable}>
      <body>
        <SkipLink />
        <Header />
        <main id="content">{children}</main>
        <Footer />
        <script src="/assets/reader.js" defer />
      </body>
    </html>
  )
}

async function Header() {
  const viewer = await getViewer()
  const news = viewer.kind === 'member' ? await countNew(viewer) : 0
  return <SiteHeader person={viewer} news={news} horizon={horizonView(viewer)} back={currentAddress()} />
}

async function Footer() {
  return <SiteFooter person={await getViewer()} />
}
