import { Prisma } from '../db/generated/client'

/** Whether the comment that an act of the log is about still stands, within the horizon of the reader `r`; true of any other act.
 *  @param act what the act is called in the query */
export const stillSaid = (act: 'l' | 'o'): Prisma.Sql => Prisma.raw(`(${act}.data ->> 'comment' IS NULL OR EXISTS (
  SELECT FROM comment c WHERE c.id = (${act}.data ->> 'comment')::int AND c.state = 'open' AND c.bound = ANY(r.bounds)))`)
