import { highest, type Bound, type Episode } from '../../spoilers/bound'
import type { PageTree } from '../../spoilers/tree'
import type { Side } from '../change-bound'
import { brief, fromWords, type MeaningItem } from './item'

/** A row of a front matter: what it is called, what is told of its value, all it says, and its block. */
type Row = { key: string; noun: string; nouns: string; name: string; value?: string; says: string; block: number; until?: Bound }

/** Facts, relations, names and evidence that came, went or now say something else. Rows are told apart by their ids. */
export function rowItems(before: Side, after: Side, episodes: readonly Episode[]): MeaningItem[] {
  const [old, fresh] = [rowsOf(before.tree), rowsOf(after.tree)]
  const added = [...fresh].filter(([key]) => !old.has(key)).map(([, row]) => item('adds', row, after))
  const removed = [...old].filter(([key]) => !fresh.has(key)).map(([, row]) => item('removes', row, before))
  const changed = [...fresh].flatMap(([key, row]) => {
    const was = old.get(key)
    if (!was || said(was, before.tree) === said(row, after.tree)) return []
    // That a row ends is no earlier known than its end.
    const ends = was.until === row.until ? [] : [was.until ?? '0', row.until ?? '0']
    const bound = highest([before.bounds[was.block]!, after.bounds[row.block]!, ...ends], episodes)
    return [{ ...item('changes', row, after), words: `changes ${row.noun} ${changeOf(was, row)}`, bound }]
  })
  return [...added, ...removed, ...changed]
}

const nameOf = ({ name, value }: Row): string => (value === undefined ? name : `${name}: ${value}`)

/** “City from Paris to Rome”, where its name alone stayed. */
function changeOf(was: Row, row: Row): string {
  if (nameOf(was) === nameOf(row)) return nameOf(row)
  return was.name === row.name ? `${row.name} from ${was.value} to ${row.value}` : `${nameOf(was)} to ${nameOf(row)}`
}

function item(verb: 'adds' | 'removes' | 'changes', row: Row, { bounds }: Side): MeaningItem {
  const bound = bounds[row.block]!
  return {
    group: `${verb} ${row.noun}`,
    words: `${verb} ${row.noun} ${nameOf(row)}${verb === 'adds' ? fromWords(bound) : ''}`,
    many: (count) => `${verb} ${count} ${row.nouns}`,
    bound,
  }
}

function rowsOf({ front }: PageTree): Map<string, Row> {
  const rows: Row[] = [
    ...front.relations.map(({ id, type, inverse, to, note, until, block }) => ({
      key: `relation ${id || `${type} ${to}`}`, noun: 'relation', nouns: 'relations', name: `${front.title}–${to} (${type})`, says: JSON.stringify([type, inverse, to, note?.source, until]), block, ...(until && { until }),
    })),
    ...front.facts.map(({ id, name, value, until, block }) => ({
      key: `fact ${id || name}`, noun: 'fact', nouns: 'facts', name, value: brief(value.text), says: JSON.stringify([name, value.source, until]), block, ...(until && { until }),
    })),
    ...front.evidence.map(({ id, side, shows, bears, quote, translation, on, block }) => ({
      key: `evidence ${id || shows.source}`, noun: 'evidence', nouns: 'rows of evidence', name: `${side === 'context' ? 'as context' : `${side} it`}, “${brief(shows.text)}”`,
      says: JSON.stringify([side, shows.source, bears?.source, quote, translation, on]), block,
    })),
    ...front.answers.map(({ id, to, says, block }) => ({
      key: `answer ${id || says.source}`, noun: 'an answer', nouns: 'answers to evidence', name: `“${brief(says.text)}”`, says: JSON.stringify([to, says.source]), block,
    })),
    ...front.episodes.map(({ id, number, title, line, block }) => ({
      key: `outline ${id || number}`, noun: 'episode', nouns: 'episodes', name: `${number}`, value: brief(title ?? line?.text ?? ''), says: JSON.stringify([number, title, line?.source]), block,
    })),
    ...front.beats.map(({ id, episode, place, theory, words, block }) => ({
      key: `beat ${id || theory?.title || words?.source}`, noun: 'beat', nouns: 'beats', name: `“${brief(theory?.title ?? words?.text ?? '')}” in episode ${episode}`, says: JSON.stringify([episode, place, theory, words?.source]), block,
    })),
    ...front.aliases.map(({ name, key, former, block }) => ({
      key: `alias ${key}`, noun: 'name', nouns: 'names', name, says: JSON.stringify([name, former]), block,
    })),
  ]
  return new Map(rows.map((row) => [row.key, row]))
}

/** What a row says, with what it cites and from when. */
function said(row: Row, { blocks }: PageTree): string {
  const { cites, floor } = blocks[row.block]!
  return JSON.stringify([row.says, cites, floor])
}
