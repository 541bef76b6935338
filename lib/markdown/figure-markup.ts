import type { Element, ElementContent } from 'hast'
import type { PictureData } from '../spoilers/surroundings'
import { fitted } from './fitted'
import { LICENCE_WORDS } from './licences'
import { element } from './notebook'

/** What an article shows of a picture at most, in CSS pixels: its column, and no more than a screen's height. */
const MOST = { width: 640, height: 560 }

/** A picture in a text: it leads to its description, keeps its place while it loads, and names who made it. One that moves
 *  stands still here and moves on its own page. */
export function figure(picture: PictureData, caption: ElementContent[]): Element {
  const { slug, title, author, licence, animated } = picture
  const words = trimmed(caption)
  const credit = element(
    'span', { className: ['credit'] }, animated ? 'Moving picture. ' : '', author, ', ', element('a', { href: `/wiki/${slug}`, title }, LICENCE_WORDS[licence].label),
  )
  const shown = element('a', { href: `/wiki/${slug}`, className: ['picture'] }, image(picture))
  return element('figure', { className: ['figure'] }, shown, element('figcaption', {}, ...words, ...(words.length > 0 ? [' · '] : []), credit))
}

function image({ id, width, height, sizes, animated, alt }: PictureData): Element {
  const copies = [...sizes, ...(animated || width > 2 * MOST.width ? [] : [{ width, height }])]
  const shown = fitted({ width, height }, MOST)
  const source = copies.find((copy) => copy.width >= shown.width) ?? copies.at(-1) ?? { width, height }
  const address = (size: { width: number }) => (size.width === width && !animated ? `/media/${id}` : `/media/${id}?w=${size.width}`)
  const choice = copies.length > 1 ? { srcSet: copies.map((size) => `${address(size)} ${size.width}w`).join(', '), sizes: `(min-width: 45rem) ${shown.width}px, 92vw` } : {}
  return element('img', { src: address(source), ...choice, alt, ...shown, loading: 'lazy', decoding: 'async' })
}

/** A picture that nobody has brought yet: its caption, and the way to bring it. */
export function wantedFigure(title: string, caption: ElementContent[]): Element {
  const name = title.replace(/^file\s*:\s*/i, '')
  const offer = element('a', { href: `/upload?name=${encodeURIComponent(name)}`, className: ['wanted'], title: 'Not there yet' }, `Picture wanted: ${name}`)
  return element('figure', { className: ['figure', 'figure-wanted'] }, offer, ...(caption.length > 0 ? [element('figcaption', {}, ...trimmed(caption))] : []))
}

/** Without the space that stood between the picture and its first word. */
function trimmed([first, ...rest]: ElementContent[]): ElementContent[] {
  if (!first) return []
  return first.type === 'text' ? [{ ...first, value: first.value.trimStart() }, ...rest] : [first, ...rest]
}
