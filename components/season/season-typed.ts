import { dataTyped } from '@/components/editor/data-fields'
import { seasonSource } from '@/lib/theories/season'
import { isEpisodeCode } from '@/lib/spoilers/bound'
import type { FormProblem } from '@/lib/web/form-state'

type Sent = Readonly<Record<string, unknown>>

/** Whether the form of a season that is not there yet was sent. */
export const isNewSeason = (sent: Sent): boolean => sent['slug'] === '' && sent['title'] !== undefined && sent['board'] !== undefined

/** What fields say as the text they stand for: rows of a page's data, or the whole source of a season that is not there yet. */
export function textTyped(sent: Sent): { text: string; problems: FormProblem[] } {
  const { text, rows, problems } = dataTyped(sent)
  if (!isNewSeason(sent)) return { text, problems }
  const [title, premise, begins, fork, differs] = ['title', 'premise', 'begins', 'fork', 'differs'].map((name) => (typeof sent[name] === 'string' ? sent[name].trim() : ''))
  const board = { episodes: rows.episodes.map(({ values }) => values), beats: rows.beats.map(({ values }) => values) }
  const source = seasonSource({ title: title!.replace(/\s+/g, ' '), premise: premise!, begins: isEpisodeCode(begins!) ? begins : '0', fork: fork ? { of: fork, differs: differs! } : undefined, rows: board })
  const missing: FormProblem[] = [
    ...(title === '' ? [{ message: 'Give the season a name, so that it can be found.', field: 'title' }] : []),
    ...(fork && differs === '' ? [{ message: 'Say in what it differs.', field: 'differs' }] : []),
  ]
  return { text: source, problems: [...missing, ...problems] }
}
