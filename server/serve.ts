import type { Server } from 'node:http'
import next from 'next'
import type { Env } from '@/lib/env'
import { keepViewsIn, viewCache } from '@/lib/pages/kept-views'
import { followWithAttribution } from './attribution/follow'
import { createFront } from './front/front'
import { PageCache } from './front/page-cache'
import { followPublications } from './front/publications'
import { lendStaticMarkup } from './front/static-markup'
import { lendStyles } from './front/styles'
import type { Handler } from './front/rendering'
import { listen } from './listen'
import { at } from './setup/root.mjs'
import { startChores } from './chores/chores'
import { closeServer } from './shutdown'

/** Serve the built pages behind our front.
 *  @param development With the framework's own development tools, and without a build.
 *  @returns a function that stops serving */
export async function serve(env: Env, databaseUrl: string, development: boolean): Promise<() => Promise<void>> {
  const pages = new PageCache()
  const views = viewCache()
  keepViewsIn(views)
  lendStaticMarkup()
  let handle: Handler = () => Promise.reject(new Error('Not ready yet'))
  const server: Server = createFront({
    handle: (request, response) => handle(request, response),
    baseUrl: env.baseUrl,
    trustProxy: env.trustProxy,
    development,
    pages,
  })
  const app = next({ dev: development, dir: at(), hostname: env.host ?? 'localhost', port: env.port, httpServer: server })
  await quietly(() => app.prepare())
  handle = app.getRequestHandler()
  const styles = lendStyles(handle, development)
  if (!development) await styles()
  const attribution = await followWithAttribution()
  const stopChores = await startChores()
  const stopFollowing = followPublications(databaseUrl, [pages, views], attribution.hear)
  await listen(server, env.port, env.host)
  return async () => {
    await closeServer(server)
    await stopFollowing()
    await Promise.all([attribution.close(), stopChores()])
    await app.close()
  }
}

// Next greets while it prepares, in the middle of our own line. What goes wrong is thrown, or said on stderr.
async function quietly(work: () => Promise<void>): Promise<void> {
  const { log } = console
  console.log = () => undefined
  try {
    await work()
  } finally {
    console.log = log
  }
}
