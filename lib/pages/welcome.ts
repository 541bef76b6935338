import { db } from '../db/client'
import { boundsIn } from '../spoilers/horizon'
import type { Viewer } from '../spoilers/viewer'
import { someClaim } from '../verification/claims'
import { listWanted } from './lists'

/** Small things to do that are real work, as far as this person has watched: one of each, where there is one. */
export type WelcomeTasks = {
  /** Something that a page says of a moment, to be heard again. */
  check: { id: string; page: Place; code: string; at: number; words: string } | null
  /** A citation of an episode that says no time. */
  time: { page: { slug: string; title: string }; code: string } | null
  /** Something that a page says of its subject, to be checked. */
  fact: { page: { slug: string; title: string }; name: string; value: string } | null
  /** A link that leads nowhere yet. */
  link: { title: string; href: string; count: number } | null
}

type Place = { slug: string; title: string }

/** @param turn another each time it is asked for: of so many */
export async function welcomeTasks(viewer: Viewer, turn: number): Promise<WelcomeTasks> {
  const bounds = boundsIn(viewer.horizon)
  const seed = String(turn)
  const [check, times, facts, wanted] = await Promise.all([
    someClaim(viewer, turn),
    db.$queryRaw<(Place & { code: string })[]>`
      SELECT p.slug, p.title, c.episode_code AS code FROM citation c JOIN page p ON p.id = c.page_id
      WHERE c.episode_code IS NOT NULL AND c.at IS NULL AND c.bound = ANY(${bounds}) AND p.bound = ANY(${bounds}) AND p.deleted_at IS NULL AND p.protection = 'open'
      ORDER BY md5(${seed} || p.id || '-' || c.i) LIMIT 1`,
    db.$queryRaw<(Place & { name: string; value: string })[]>`
      SELECT p.slug, p.title, f.name, f.value FROM fact f JOIN page p ON p.id = f.page_id
      WHERE f.bound = ANY(${bounds}) AND f.until IS NULL AND p.bound = ANY(${bounds}) AND p.deleted_at IS NULL AND p.protection = 'open'
      ORDER BY md5(${seed} || p.id || '-' || f.i) LIMIT 1`,
    listWanted(viewer),
  ])
  const [time, fact] = [times[0], facts[0]]
  return {
    check,
    time: time ? { page: { slug: time.slug, title: time.title }, code: time.code } : null,
    fact: fact ? { page: { slug: fact.slug, title: fact.title }, name: fact.name, value: fact.value } : null,
    link: wanted[turn % Math.max(1, wanted.length)] ?? null,
  }
}
