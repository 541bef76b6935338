import { Prisma } from '../db/generated/client'
import { hiddenAudiences } from '../log/audience'
import { safeBounds } from '../log/sight'
import { defaultHorizon } from '../people/site'
import type { MemberViewer } from '../spoilers/viewer'

// Whoever is told something, for a query: `member_id`, the `bounds` that are safe for them, the audiences that things are `unseen`
// for which they are hidden from. By a horizon alone: what somebody looks further at is theirs to open, not ours to send.

/** One who is here now. */
export const thisReader = (viewer: MemberViewer): Prisma.Sql => Prisma.sql`(SELECT ${viewer.id}::int AS member_id, ${safeBounds(viewer)}::text[] AS bounds, ${hiddenAudiences(viewer)}::text[] AS unseen)`

/** Accounts as they are now, wherever their people are.
 *  @param which of `m` */
export async function accountsAsReaders(which: Prisma.Sql): Promise<Prisma.Sql> {
  const usual = await defaultHorizon()
  return Prisma.sql`(
    SELECT m.id AS member_id,
      ARRAY['0'] || ARRAY(SELECT code FROM episode WHERE ordinal <= h.ordinal) || CASE WHEN h.ordinal >= h.last THEN ARRAY['last'] ELSE ARRAY[]::text[] END AS bounds,
      CASE WHEN m.rank NOT IN ('moderator', 'admin') OR (m.suspended_at IS NOT NULL AND (m.suspended_until IS NULL OR m.suspended_until > now())) THEN ARRAY['moderators', 'admins']
           WHEN m.rank = 'moderator' THEN ARRAY['admins'] ELSE ARRAY[]::text[] END AS unseen
    FROM member m
    CROSS JOIN LATERAL (SELECT CASE WHEN m.horizon_set THEN coalesce((SELECT ordinal FROM episode WHERE code = m.horizon_code), 0) ELSE ${usual}::int END AS ordinal, (SELECT count(*)::int FROM episode) AS last) h
    WHERE m.erased_at IS NULL AND ${which})`
}
