import type { ReactNode } from 'react'
import { dayWords } from '@/components/site/time'
import type { LogRow } from '@/lib/log/list'
import { paths } from '@/lib/web/paths'

const LEVELS: Record<string, string> = { open: 'Open to everybody again.', reviewed: 'Every edit is looked at first.', moderators: 'Only moderators edit.' }

/** What an act on a whole page came to, where that is safe for the reader. */
export function LogDetail({ row: { act, data } }: { row: LogRow }) {
  const said = (key: string): string | null => (typeof data?.[key] === 'string' ? data[key] : null)
  const [from, to, level, until, title, slug] = ['from', 'to', 'level', 'until', 'title', 'slug'].map(said)
  if (act === 'page.protect' && level) return <Line>{LEVELS[level] ?? level}{until && ` Until ${dayWords(new Date(until))}.`}</Line>
  if (act === 'page.merge' && title && slug) return <Line>Its names lead to <a href={paths.page(slug)}>{title}</a>.</Line>
  if (act === 'page.hide' || act === 'page.unhide') return from && to ? <Line>{from === to ? `Revision ${from}` : `Revisions ${from} to ${to}`}.</Line> : null
  if (from && to) return <Line>From “{from}” to “{to}”.</Line>
  return null
}

const Line = ({ children }: { children: ReactNode }) => <p className="revision-summary">{children}</p>
