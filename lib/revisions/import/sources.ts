import { isMap, parseDocument, stringify } from 'yaml'
import { writeRowIds } from '../../markdown/row-ids'
import { isShallow } from '../../markdown/shallow'
import { splitSource } from '../../markdown/split'
import type { From } from '../../spoilers/front'
import { hashOf, normalise } from '../text'
import type { ImportedPage } from './line'

/** A text of an import as the wiki keeps it. */
export type ImportedSource = { body: string; textHash: string; title: string }

const CITES = /\[@|^[ \t]*(?:- *)?cite:|[{,]\s*cite:/m

/** Every text of a page as page source: with front matter that names its kind and title, and ids in its rows.
 *  @param defaultBound what passages without a citation are known from, in a text that brings no front matter or cites
 *  nothing at all; without it they stay with the last episode */
export function sourcesOf(page: ImportedPage, defaultBound: From | null): ImportedSource[] {
  // Most texts of a page share their front matter with the one before.
  const fronts = new Map<string, Front | null>()
  return page.revisions.map(({ markdown }) => {
    const text = normalise(markdown.replace(/^\uFEFF/, ''))
    const split = splitSource(text)
    const bound = CITES.test(text) ? null : defaultBound
    const key = `${bound} ${split?.front}`
    if (split && !fronts.has(key)) fronts.set(key, completed(split.front, page, bound))
    const front = split && fronts.get(key)
    return front ? sourceFrom(front, text.slice(split.bodyStart)) : sourceFrom(fresh(page, defaultBound), `\n${text}`)
  })
}

type Front = { text: string; title: string }

function sourceFrom({ text, title }: Front, body: string): ImportedSource {
  const source = normalise(`${text}${body}`)
  return { body: source, textHash: hashOf(source), title }
}

const fresh = ({ kind, title }: ImportedPage, defaultBound: From | null): Front => ({ text: `---\n${lines({ kind, title })}${boundLine(defaultBound)}---\n`, title })

/** Front matter as it was written, with what it lacks. Null where it is none: a text may begin with a rule and have another. */
function completed(front: string, { kind, title }: ImportedPage, bound: From | null): Front | null {
  const doc = isShallow(front) ? parseDocument(front, { logLevel: 'silent' }) : null
  if (!doc || doc.errors.length > 0) return { text: `---\n${front}---\n`, title }
  if (!isMap(doc.contents)) return doc.contents === null ? fresh({ kind, title, revisions: [] }, bound) : null
  const lacks = { ...(!doc.has('kind') && { kind }), ...(!doc.has('title') && { title }) }
  const knows = doc.has('default-bound') || doc.has('code')
  const own: unknown = doc.get('title') ?? title
  return { text: writeRowIds(`---\n${lines(lacks)}${front}${knows ? '' : boundLine(bound)}---\n`), title: titled(own, title) }
}

const lines = (data: object): string => (Object.keys(data).length > 0 ? stringify(data, { lineWidth: 0 }) : '')
const boundLine = (bound: From | null): string => (bound === null ? '' : `default-bound: ${bound}\n`)

const titled = (own: unknown, title: string): string => {
  const name = typeof own === 'string' || typeof own === 'number' ? String(own).trim().normalize('NFC') : ''
  return name === '' ? title : name
}
