import type { Element, ElementContent } from 'hast'
import { clockTime, momentKey, type Cite, type EpisodeCite } from '../spoilers/cite'
import { isOver } from '../clock'
import { sees, type Horizon } from '../spoilers/horizon'
import type { Surroundings } from '../spoilers/surroundings'

export const element = (tagName: string, properties: Element['properties'], ...children: (ElementContent | string)[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
})

/** `6 June 2025` from `2025-06-06`; a year or a month alone stays as short. */
function dateWords(date: string): string {
  const [year, month, day] = date.split('-').map(Number)
  if (!month) return date
  const form: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long', ...(day ? { day: 'numeric' } : {}), timeZone: 'UTC' }
  return new Intl.DateTimeFormat('en-GB', form).format(new Date(Date.UTC(year!, month - 1, day ?? 1)))
}

/** What a note says: the same place cited twice has one number. */
type Entry = { number: number; content: ElementContent[] | { authorNote: string }; references: number }

/** Numbers citations and authors' notes in the order in which a reader meets them, so that none is missing. */
export class Notebook {
  private readonly entries = new Map<string, Entry>()
  private readonly inOrder: Entry[] = []
  /** @param checked moments that were verified, by `momentKey`
   *  @param prefix of the ids, where several texts stand on one page */
  constructor(private readonly around: Surroundings, private readonly horizon: Horizon, private readonly checked: ReadonlySet<string> = new Set(), private readonly prefix = '') {}

  cite(cite: Cite): Element {
    return this.reference(JSON.stringify(cite), () => this.words(cite), 'Source')
  }

  note(id: string): Element {
    return this.reference(`note ${id}`, () => ({ authorNote: id }), 'Note')
  }

  /** Every note, in order; the list grows while it is walked. An author's own note is given by its identifier. */
  list(): readonly Entry[] {
    return this.inOrder
  }

  private reference(key: string, content: () => Entry['content'], word: string): Element {
    const entry = this.entries.get(key) ?? this.enter(key, content())
    entry.references += 1
    const id = entry.references === 1 ? { id: `${this.prefix}ref-${entry.number}` } : {}
    return element('sup', { className: ['cite'] }, element('a', { ...id, href: `#${this.prefix}note-${entry.number}`, ariaLabel: `${word} ${entry.number}` }, String(entry.number)))
  }

  private enter(key: string, content: Entry['content']): Entry {
    const entry = { number: this.inOrder.length + 1, content, references: 0 }
    this.entries.set(key, entry)
    this.inOrder.push(entry)
    return entry
  }

  private words(cite: Cite): ElementContent[] {
    const place = cite.kind === 'episode' ? this.episode(cite) : this.source(cite.key)
    return cite.safe ? [...place, ...element('span', {}, ` (${cite.safe.reason})`).children] : place
  }

  private episode(cite: EpisodeCite): ElementContent[] {
    const code = cite.through ? `${cite.code}–${cite.through}` : cite.code
    const page = this.around.episodePages.get(cite.through ?? cite.code)
    const mark = element('abbr', { className: ['code'] }, code)
    const linked = page && sees(this.horizon, page.bound) ? element('a', { href: `/wiki/${page.slug}` }, mark, ` ${page.title}`) : mark
    const until = cite.until === undefined ? '' : `–${clockTime(cite.until)}`
    const time = cite.at === undefined ? [] : [`, ${clockTime(cite.at)}${until}`]
    const isChecked = cite.at !== undefined && this.checked.has(momentKey(cite))
    return element('span', {}, linked, ...time, ...(isChecked ? [' ', element('span', { className: ['checked'] }, 'Checked')] : [])).children
  }

  /** Before its own bound a source is only its publisher and date. */
  private source(key: string): ElementContent[] {
    const source = this.around.sourceData.get(key)
    if (!source) return element('span', {}, key).children
    const about = [source.publisher, ...(source.date ? [dateWords(source.date)] : [])].join(', ')
    if (!sees(this.horizon, source.bound)) return element('span', {}, about).children
    const address = source.url ? [' ', element('a', { href: source.url, rel: ['nofollow', 'noopener'] }, 'Read it there')] : []
    const held = source.validUntil !== null && isOver(source.validUntil) ? [' ', element('em', { className: ['outdated'] }, `It held until ${dateWords(source.validUntil)}.`)] : []
    return element('span', {}, element('a', { href: `/wiki/${source.slug}` }, source.title), source.title.startsWith(source.publisher) ? '.' : `. ${about}.`, ...address, ...held).children
  }
}
