import { db } from '../db/client'

/** The ids of the pages somebody means to look further at: the page of that id, or the pages of that slug or name. */
export async function pagesToOpen({ id, slug }: { id?: string; slug?: string }): Promise<number[]> {
  const known = [
    ...(id && /^\d{1,9}$/.test(id) ? [{ id: Number(id) }] : []),
    ...(slug && /^[a-z0-9-]{1,200}$/.test(slug) ? [{ slug }, { names: { some: { key: slug } } }] : []),
  ]
  if (known.length === 0) return []
  const rows = await db.page.findMany({ where: { deletedAt: null, OR: known }, select: { id: true }, take: 20 })
  return rows.map((row) => row.id)
}
