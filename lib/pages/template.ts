import type { From, Kind } from '../spoilers/front'
import { composeSource } from '../markdown/compose-source'

/** Kinds that people start by hand. Theories and seasons have forms of their own; a file page comes with its upload. */
export const STARTED_BY_HAND = [
  'character', 'episode', 'person', 'organisation', 'place', 'work', 'question', 'source', 'article', 'show',
] as const satisfies readonly Kind[]

/** What a new page of a kind begins with: its front matter, and a first line that shows how to cite.
 *  @param from what the page is known from unless its writer says otherwise, an episode's code or 0 */
export function templateFor(kind: Kind, title: string, from: From): string {
  const cite = from === '0' ? 'S1E1' : from
  return composeSource({ kind, title, 'known-from': from === '0' ? 0 : from, ...ofKind(kind, cite) }, bodyOf(kind, title, cite))
}

function ofKind(kind: Kind, cite: string): Record<string, unknown> {
  switch (kind) {
    case 'character': return { facts: [{ name: 'Played by', value: '[[Name of the actor]]', cite }] }
    case 'episode': return { code: cite, season: 1, number: 1 }
    case 'person': return { facts: [{ name: 'Known for', value: '[[Name of the character]]', cite }] }
    case 'organisation':
    case 'place': return { facts: [{ name: 'City', value: 'Paris', cite }] }
    case 'source': return { publisher: 'Who published it', date: '2025-04-24', url: 'https://example.org/' }
    default: return {}
  }
}

function bodyOf(kind: Kind, title: string, cite: string): string {
  if (kind === 'source') return 'What this source tells, in your own words.'
  const name = title.replace(/[\\`*_[\]<>]/g, '\\$&').trim()
  return `${name === '' ? 'This' : `**${name}**`} is … [@${cite}]`
}
