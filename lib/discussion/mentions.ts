import type { ElementContent } from 'hast'
import { db } from '../db/client'
import type { Reader } from '../db/transaction'
import { handleKey } from '../people/handle'

const MENTION = /(?<![\p{L}\p{N}_@/.-])@([\p{L}\p{N}][\p{L}\p{M}\p{N}._-]{0,31})/gu
/** More people than this are told of nothing: that is no conversation. */
const MOST = 20

const trimmed = (name: string): string => name.replace(/[._-]+$/, '')

/** The handles that a text speaks to, as keys: what stands in a citation, or in code, is none. A space of a handle is written as a hyphen. */
export function mentionedIn(body: string): string[] {
  const words = body.replace(/```[\s\S]*?(?:```|$)|`[^`\n]*`|\[@[^\]]*\]/g, ' ')
  return [...new Set([...words.matchAll(MENTION)].map((match) => handleKey(trimmed(match[1]!))))].slice(0, MOST)
}

/** People by the key of their handle; whoever has left is not among them. */
export async function peopleCalled(keys: readonly string[], reader: Reader = db): Promise<Map<string, { id: number; handle: string }>> {
  const rows = keys.length === 0 ? [] : await reader.member.findMany({ where: { handleKey: { in: [...keys] }, erasedAt: null }, select: { id: true, handle: true, handleKey: true }, orderBy: { id: 'asc' } })
  return new Map(rows.map(({ handleKey: key, id, handle }) => [key, { id, handle }]))
}

const UNTOUCHED = new Set(['a', 'code', 'pre'])

/** Resolved markup with its mentions as links to the people. */
export function linkMentions(nodes: readonly ElementContent[], people: ReadonlyMap<string, { handle: string }>): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'element') return [UNTOUCHED.has(node.tagName) ? node : { ...node, children: linkMentions(node.children, people) }]
    return node.type === 'text' ? linked(node.value, people) : [node]
  })
}

function linked(text: string, people: ReadonlyMap<string, { handle: string }>): ElementContent[] {
  const parts: ElementContent[] = []
  let from = 0
  for (const match of text.matchAll(MENTION)) {
    const name = trimmed(match[1]!)
    const person = people.get(handleKey(name))
    if (!person) continue
    parts.push({ type: 'text', value: text.slice(from, match.index) }, { type: 'element', tagName: 'a', properties: { href: `/people/${encodeURIComponent(person.handle)}`, className: ['mention'] }, children: [{ type: 'text', value: `@${name}` }] })
    from = match.index + 1 + name.length
  }
  return [...parts, { type: 'text', value: text.slice(from) }]
}
