import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { SiteFooter } from '@/components/site/footer'
import { Frame } from '@/components/site/frame'
import { SiteHeader } from '@/components/site/header'
import { env } from '@/lib/env'
import { countNew } from '@/lib/notifications/notices'
import { currentAddress } from '@/lib/web/here'
import { horizonView } from '@/lib/web/horizon'
import { SITE, THEME_COLORS } from '@/lib/web/site-words'
import { getViewer } from '@/lib/web/viewer'
import { reading } from './fonts/reading'
import './globals.css'

export const viewport: Viewport = { colorScheme: 'light dark', themeColor: [...THEME_COLORS] }

export function generateMetadata(): Metadata {
  return {
    metadataBase: new URL(env().baseUrl),
    title: { default: SITE.name, template: `%s · ${SITE.name}` },
    description: SITE.about,
    applicationName: SITE.name,
  }
}

/** Header and footer wait for what they show by themselves, so that the page between them is made meanwhile. */
export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" className={reading.variable}>
      <Frame header={<Header />} footer={<Footer />}>{children}</Frame>
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
