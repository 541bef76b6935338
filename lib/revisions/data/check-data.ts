import { parseCites } from '../../spoilers/cite'
import { isEpisodeCode } from '../../spoilers/bound'
import { MOST_EPISODES } from '../../markdown/front-schema'
import { FIELDS, type DataList, type DataRow, type DataRows } from './rows'

/** What is wrong with one field of a row; `at` counts the rows of its list as they were sent, from 0. */
export type DataProblem = { list: DataList; at: number; field: string; message: string }

const NEEDED: Record<DataList, Record<string, string>> = {
  facts: { name: 'Say what this fact is called, like “Company”.', value: 'Say what is so.' },
  relations: { type: 'Say what they are to each other, like “sister of”.', to: 'Name the other page.' },
  episodes: {},
  beats: { episode: 'Choose the episode in which it happens.' },
}
const LIMITS: Record<string, number> = { name: 60, type: 60, inverse: 60, to: 300, theory: 300, title: 200, line: 300, words: 500 }
const COUNTS: Record<string, number> = { number: MOST_EPISODES, episode: MOST_EPISODES, place: 99 }
const LIMIT = 1000

/** What can be said of rows before they are written: what is missing, too long, or no citation. Pure. */
export const checkData = (rows: DataRows): DataProblem[] =>
  (Object.keys(FIELDS) as DataList[]).flatMap((list) => rows[list].flatMap((row, at) => problemsIn(list, row).map(([field, message]) => ({ list, at, field, message }))))

function problemsIn(list: DataList, { values }: DataRow): [field: string, message: string][] {
  const missing = Object.entries(NEEDED[list]).filter(([field]) => !values[field])
  const long = FIELDS[list].filter((field) => (values[field]?.length ?? 0) > (LIMITS[field] ?? LIMIT))
  const cites = values['cite'] ? parseCites(values['cite']) : null
  const episodes = (['from', 'until'] as const).filter((field) => values[field] && values[field] !== '0' && !isEpisodeCode(values[field]))
  const counts = Object.keys(COUNTS).filter((field) => values[field] && !(/^\d{1,2}$/.test(values[field]) && Number(values[field]) >= 1 && Number(values[field]) <= COUNTS[field]!))
  return [
    ...missing,
    ...long.map((field): [string, string] => [field, `At most ${LIMITS[field] ?? LIMIT} characters stand here.`]),
    ...(cites && !cites.ok ? [['cite', cites.error] as [string, string]] : []),
    ...counts.map((field): [string, string] => [field, `A whole number from 1 to ${COUNTS[field]}.`]),
    ...episodes.map((field): [string, string] => [field, 'Choose an episode from the list.']),
  ]
}
