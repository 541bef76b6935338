import { Prisma } from '../db/generated/client'

/** In SQL, the ids of the theories with which a page `p` competes, whichever of the two says so.
 *  @param safe bounds within which the link has to be known */
export const rivalsOf = (safe: string[]): Prisma.Sql => Prisma.sql`ARRAY(
  SELECT n.page_id FROM relation r JOIN name n ON n.key = r.target_key AND n.role <> 'released' WHERE r.page_id = p.id AND r.type = 'competes with' AND r.bound = ANY(${safe})
  UNION SELECT r.page_id FROM name n JOIN relation r ON r.target_key = n.key AND r.type = 'competes with' AND r.bound = ANY(${safe}) WHERE n.page_id = p.id AND n.role <> 'released')`
