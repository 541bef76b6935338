import type { ReactNode } from 'react'
import { Document, type Head } from '@/components/site/document'
import { SiteFooter } from '@/components/site/footer'
import { Frame } from '@/components/site/frame'
import { SiteHeader } from '@/components/site/header'
import { staticMarkup } from '@/components/site/static'
import { env } from '@/lib/env'
import { countNew } from '@/lib/notifications/notices'
import type { Viewer } from '@/lib/spoilers/viewer'
import { setPlain } from '@/lib/web/exchange'
import { currentAddress } from '@/lib/web/here'
import { horizonView } from '@/lib/web/horizon'
import { leadTo } from '@/lib/web/see-other'
import { pageStyles } from '@/lib/web/styles'
import { getViewer } from '@/lib/web/viewer'

/** What a page shows to one viewer, or the path where what they look for is read. */
export type Reading = { head: Head; body: ReactNode; status?: number } | { to: string }

/** The address that was asked for: its parts, and of each query parameter the first value. */
export type Place<Params> = { params: Params; query: (name: string) => string | undefined }

type Context<Params> = { params: Promise<Params> }

/** A page that is read far more often than anything is done on it, put together as one string of markup. The framework's own way
 *  of answering with a page takes as long again: it renders everything twice, for scripts that no page of ours runs.
 *  Its forms are plain and sent to an address; where one is refused, the same page is the answer, with what was typed.
 *  @param make what to show; it may wait for data, the components it shows may not */
export function reading<Params = object>(make: (viewer: Viewer, place: Place<Params>) => Promise<Reading>) {
  return async (request: Request, { params }: Context<Params>): Promise<Response> => {
    const { searchParams } = new URL(request.url)
    const place = { params: await params, query: (name: string) => searchParams.get(name) ?? undefined }
    const viewer = await getViewer()
    const [made, news, styles] = await Promise.all([make(viewer, place), viewer.kind === 'member' ? countNew(viewer) : 0, pageStyles()])
    if ('to' in made) return leadTo(made.to)
    const markup = staticMarkup(
      <Document head={made.head} styles={styles} baseUrl={env().baseUrl}>
        <Frame header={<SiteHeader person={viewer} news={news} horizon={horizonView(viewer)} back={currentAddress()} />} footer={<SiteFooter person={viewer} />}>
          {made.body}
        </Frame>
      </Document>,
    )
    setPlain()
    const headers = { 'content-type': 'text/html; charset=utf-8', ...(styles.preload && { link: styles.preload }) }
    return new Response(`<!DOCTYPE html>${markup}`, { status: made.status ?? 200, headers })
  }
}
