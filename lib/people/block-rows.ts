import { Prisma } from '../db/generated/client'
import type { BlockScope } from './blocks'

export type BlockRow = Omit<BlockScope, 'until'> & { until: string | null }

/** The blocks of some acts that are in force, of the member `m` of a query. */
export const BLOCKS = Prisma.sql`(
  SELECT json_agg(json_build_object('id', b.id, 'acts', b.acts, 'kinds', b.kinds, 'pages', b.pages, 'until', b.until))
  FROM member_block b WHERE b.member_id = m.id AND NOT b.whole AND b.lifted_at IS NULL AND (b.until IS NULL OR b.until > now()))`

/** The same as a person has them; nothing at all for nearly everybody. */
export const blocksIn = (rows: BlockRow[] | null): { blocks?: BlockScope[] } =>
  rows ? { blocks: rows.map((row) => ({ ...row, until: row.until === null ? null : new Date(row.until) })) } : {}
