import { completeNames, completeSources } from '@/lib/search/complete'
import { takeTurns } from '@/lib/web/limits'
import { clientAddress } from '@/lib/web/request'
import { getViewer } from '@/lib/web/viewer'

export const dynamic = 'force-dynamic'

/** What can be completed while writing: `?names=` titles and other names, `?sources=` what can be cited. Within the horizon. */
export async function GET(request: Request): Promise<Response> {
  const [query, viewer, address] = [new URL(request.url).searchParams, await getViewer(), await clientAddress()]
  const account = viewer.kind === 'member' ? [`account:${viewer.id}` as const] : []
  const taken = await takeTurns('complete', ...account, `address:${address}`)
  if (!taken.ok) return Response.json({ names: [], sources: [] }, { status: 429, headers: { 'retry-after': String(taken.retryInSeconds) } })
  const [names, sources] = [query.get('names'), query.get('sources')]
  return Response.json({
    names: names === null ? [] : await completeNames(viewer, names),
    sources: sources === null ? [] : await completeSources(viewer, sources),
  })
}
