import { findCopy } from '@/lib/media/find-copy'
import { getViewer } from '@/lib/web/viewer'

type Context = { params: Promise<{ id: string }> }

// Whoever keeps a picture asks again each time: one that is taken down, or moved behind a later episode, is gone at once.
const FOR_ALL = 'public, no-cache'
const FOR_ONE = 'private, no-cache'

const absent = () => new Response('There is no such picture.\n', { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': FOR_ONE } })

/** A picture, or a smaller copy of it (`?w=640`). What may not be seen is not there. Its bytes are read only where they are sent. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params
  const width = Number(new URL(request.url).searchParams.get('w'))
  const copy = await findCopy(await getViewer(), id, width || null)
  if (!copy) return absent()
  const etag = `"${copy.hash}"`
  const caching = { etag, 'cache-control': copy.forAll ? FOR_ALL : FOR_ONE, ...(copy.forAll ? {} : { vary: 'Cookie' }) }
  if (isNamed(request.headers.get('if-none-match'), etag)) return new Response(null, { status: 304, headers: caching })
  const headers = {
    ...caching,
    'content-type': copy.type,
    'content-length': String(copy.bytes),
    'content-disposition': `inline; filename="${id}.${copy.type.replace('image/', '')}"`,
    'cross-origin-resource-policy': 'same-origin',
  }
  if (request.method === 'HEAD') return new Response(null, { headers })
  const bytes = await copy.read()
  return bytes ? new Response(new Uint8Array(bytes), { headers }) : absent()
}

export const HEAD = GET

// A proxy that compresses makes a tag weak.
const isNamed = (header: string | null, etag: string): boolean => header !== null && header.split(',').some((each) => each.trim().replace(/^W\//, '') === etag)
