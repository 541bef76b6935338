import { createHash } from 'node:crypto'
import { db } from '../../db/client'
import { isTaken } from '../../db/transaction'
import { handleKey, parseHandle } from '../../people/handle'

/** The members that imported texts are credited to. They cannot sign in; an author whose name a real member here bears
 *  becomes `name imported`, so that nobody is credited with a stranger's words. */
export class Authors {
  private readonly known = new Map<string, Promise<number>>()

  /** The id of an author's member, made when first met. */
  idOf(author: string): Promise<number> {
    const key = handleKey(handleFor(author))
    const id = this.known.get(key) ?? memberFor(handleFor(author))
    this.known.set(key, id)
    return id
  }
}

async function memberFor(handle: string): Promise<number> {
  for (let i = 0; ; i++) {
    const candidate = i === 0 ? handle : `${handle} imported${i === 1 ? '' : ` ${i}`}`
    const id = await bearer(candidate)
    if (id !== null) return id
  }
}

/** The imported member of that name, made if nobody bears it; null where it is a real person's. */
async function bearer(handle: string): Promise<number | null> {
  const key = handleKey(handle)
  const found = await db.member.findUnique({ where: { handleKey: key }, select: { id: true, imported: true, erasedAt: true } })
  if (found) return found.imported && !found.erasedAt ? found.id : null
  try {
    return (await db.member.create({ data: { handle, handleKey: key, imported: true }, select: { id: true } })).id
  } catch (problem) {
    if (!isTaken(problem)) throw problem
    return bearer(handle)
  }
}

/** The author's name as a handle; a name that no handle may be is written as near to it as one can. */
function handleFor(author: string): string {
  const parsed = parseHandle(author)
  if (parsed.ok) return parsed.value
  const near = [...author.normalize('NFKC').replace(/\p{Default_Ignorable_Code_Point}/gu, '').replace(/[^\p{L}\p{M}\p{N} ._-]+/gu, '-')].slice(0, 32).join('')
  const again = parseHandle(near.replace(/^[ ._-]+|[ ._-]+$/g, ''))
  return again.ok ? again.value : `author ${createHash('sha256').update(author).digest('hex').slice(0, 8)}`
}
