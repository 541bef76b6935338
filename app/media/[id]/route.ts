import { findCopy } from '@/lib/media/find-copy'
import { getViewer } from '@/lib/web/viewer'

type Context = { params: Promise<{ id: string }> }

// A day, and not a year: a picture that is taken down is gone from the caches tomorrow.
const FOR_ALL = 'public, max-age=86400, immutable'
const FOR_ONE = 'private, no-cache'

/** A picture, or a smaller copy of it (`?w=640`). What may not be seen is not there. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params
  const width = Number(new URL(request.url).searchParams.get('w'))
  const copy = await findCopy(await getViewer(), id, width || null)
  if (!copy) return new Response('There is no such picture.\n', { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': FOR_ONE } })
  const etag = `"${copy.hash}"`
  const headers = { etag, 'cache-control': copy.forAll ? FOR_ALL : FOR_ONE, ...(copy.forAll ? {} : { vary: 'Cookie' }) }
  if (request.headers.get('if-none-match')?.split(/,\s*/).includes(etag)) return new Response(null, { status: 304, headers })
  return new Response(new Uint8Array(copy.bytes), {
    headers: {
      ...headers,
      'content-type': copy.type,
      'content-length': String(copy.bytes.length),
      'content-disposition': `inline; filename="${id}.${copy.type.replace('image/', '')}"`,
      'cross-origin-resource-policy': 'same-origin',
    },
  })
}
