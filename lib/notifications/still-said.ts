import { Prisma } from '../db/generated/client'

/** Whether an act of the log is about no comment that is gone by now, or that is beyond the reader `r`.
 *  @param act what the act is called in the query */
export const stillSaid = (act: 'l' | 'o'): Prisma.Sql => Prisma.raw(`(${act}.data ->> 'comment' IS NULL OR NOT EXISTS (
  SELECT FROM comment c WHERE c.id = (${act}.data ->> 'comment')::int AND NOT (c.state = 'open' AND c.bound = ANY(r.bounds))))`)
