import { Prisma } from '../db/generated/client'

/** In SQL, the ids of the theories with which a page `p` competes, whichever of the two says so.
 *  @param safe bounds within which the link has to be known, and the name by which it leads there */
export function rivalsOf(safe: string[]): Prisma.Sql {
  const competes = Prisma.sql`r.type = 'competes with' AND r.bound = ANY(${safe}) AND (r.until IS NULL OR r.until <> ALL(${safe}))`
  const named = Prisma.sql`n.role <> 'released' AND n.bound = ANY(${safe})`
  return Prisma.sql`ARRAY(
    SELECT n.page_id FROM relation r JOIN name n ON n.key = r.target_key WHERE r.page_id = p.id AND ${competes} AND ${named}
    UNION SELECT r.page_id FROM name n JOIN relation r ON r.target_key = n.key WHERE n.page_id = p.id AND ${competes} AND ${named})`
}
