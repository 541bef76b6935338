import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import type { StyleLink, Styles } from '@/lib/web/styles'
import { startTags } from './html-tags'
import { render, type Handler } from './rendering'

const shared = globalThis as { __styles?: () => Promise<Styles> }

/** A page that the framework puts together itself. */
const ASKED = '/sign-in'

/** Lend pages that are put together by ourselves (app/reading) what the framework puts into the head of its own: only it knows
 *  what its build called the style sheets and fonts. Asked once; in development each time, so that a changed style shows. */
export function lendStyles(handle: Handler, development: boolean): () => Promise<Styles> {
  let known: Promise<Styles> | undefined
  shared.__styles = async () => {
    const asked = (known ??= stylesFrom(handle))
    if (development) known = undefined
    // What went wrong once may go right the next time.
    return asked.catch((problem: unknown) => {
      known = undefined
      throw problem
    })
  }
  return shared.__styles
}

async function stylesFrom(handle: Handler): Promise<Styles> {
  const request = new IncomingMessage(new Socket())
  Object.assign(request, { method: 'GET', url: ASKED, headers: { host: 'localhost', accept: 'text/html' } })
  request.push(null)
  const answer = await render(handle, request, new ServerResponse(request))
  if (answer?.status !== 200) throw new Error(`${ASKED} answered ${answer?.status}, so that nobody knows the style sheets.`)
  return stylesIn(answer.bodies.identity.toString('utf8'), String(answer.headers.link ?? ''))
}

/** The styles of a page as the framework wrote it. @param preload its `Link` header */
export function stylesIn(html: string, preload: string): Styles {
  const styles: Styles = { htmlClass: '', links: [], preload }
  for (const { name, attributes } of startTags(html)) {
    if (name === 'body') break
    if (name === 'html') styles.htmlClass = attributes.get('class') ?? ''
    if (name === 'link' && LENT.has(attributes.get('rel') ?? '')) styles.links.push(linkOf(attributes))
  }
  return styles
}

const LENT = new Set(['stylesheet', 'icon'])

function linkOf(attributes: Map<string, string>): StyleLink {
  const said = (name: string) => {
    const value = attributes.get(name)
    return value === undefined ? {} : { [name]: value.replaceAll('&amp;', '&') }
  }
  return { rel: attributes.get('rel') ?? '', href: '', ...said('href'), ...said('sizes'), ...said('type') }
}
