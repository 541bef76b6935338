import { isAlias, isNode, isScalar, LineCounter, parseDocument, visit, type Document } from 'yaml'
import type { Kind } from '../spoilers/front'
import { Unreadable, type SourceIssue } from './issue'
import { kindSchema, schemaOf, type FrontInput } from './front-schema'
import { KINDS } from '../spoilers/front'
import { isShallow } from './shallow'

/** Front matter as data, with the line on which each path stands. */
export type ReadFront = { data: FrontInput; kind: Kind; lineOf: (path: readonly PropertyKey[]) => number; rangeOf: (path: readonly PropertyKey[]) => [number, number] }

/** Read front matter: one YAML mapping without anchors, tags or merge keys, of the keys of its kind.
 *  @throws Unreadable with every problem and its line (of the whole source, whose first line is the `---`). */
export function readFront(front: string): ReadFront {
  if (!isShallow(front)) throw new Unreadable([{ message: 'The front matter is too long or nested too deep: rows of lists are as deep as it goes.', line: 2 }])
  const lines = new LineCounter()
  const doc = parseDocument(front, { lineCounter: lines, prettyErrors: false, schema: 'core', merge: false, logLevel: 'silent' })
  const lineAt = (offset: number) => lines.linePos(offset).line + 1
  const problems = doc.errors.map((problem): SourceIssue => ({ message: `The front matter cannot be read: ${plainly(problem.message)}`, line: lineAt(problem.pos[0]) }))
  if (problems.length > 0) throw new Unreadable(problems)
  refuseCleverness(doc, lineAt)
  const rangeOf = (path: readonly PropertyKey[]) => nodeRange(doc, path)
  const lineOf = (path: readonly PropertyKey[]) => lineAt(rangeOf(path)[0])
  const value: unknown = doc.toJS()
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Unreadable([{ message: 'The front matter must be lines like “title: …”.', line: 1 }])
  const kind = kindSchema.safeParse((value as { kind?: unknown }).kind)
  if (!kind.success) throw new Unreadable([{ message: `“kind” must be one of ${KINDS.join(', ')}.`, line: lineOf(['kind']) }])
  const parsed = schemaOf(kind.data).safeParse(value)
  if (!parsed.success) throw new Unreadable(parsed.error.issues.map((issue) => ({ message: sentence(issue, isMissing(value, issue.path)), line: lineOf(issue.path) })))
  return { data: parsed.data as FrontInput, kind: kind.data, lineOf, rangeOf }
}

function refuseCleverness(doc: Document, lineAt: (offset: number) => number): void {
  visit(doc, {
    Node(_key, node) {
      const clever = isAlias(node) || ('anchor' in node && node.anchor) || node.tag
      if (clever) throw new Unreadable([{ message: 'Anchors, aliases and tags are not used in front matter.', line: lineAt(node.range?.[0] ?? 0) }])
    },
  })
}

/** The node at a path, or the nearest one above it that exists. */
function nodeRange(doc: Document, path: readonly PropertyKey[]): [number, number] {
  for (let length = path.length; length > 0; length--) {
    const node = doc.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return [node.range[0], isScalar(node) ? node.range[1] : node.range[2]]
  }
  return [0, 0]
}

const isMissing = (value: unknown, path: readonly PropertyKey[]): boolean =>
  path.reduce<unknown>((at, part) => (typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[part] : undefined), value) === undefined

function sentence(issue: { code?: string; message: string; path: PropertyKey[]; keys?: string[] }, missing: boolean): string {
  const at = issue.path.map((part) => (typeof part === 'number' ? `row ${part + 1}` : String(part))).join(', ')
  if (issue.code === 'unrecognized_keys') return `“${issue.keys?.join('”, “')}” is not a key${at ? ` of ${at}` : ' of this kind of page'}.`
  if (missing) return `“${at}” is missing.`
  return `“${at}” ${/^(must|may)/.test(issue.message) ? issue.message : `is not right: ${issue.message}`}.`
}

const plainly = (message: string) => message.replace(/\s+/g, ' ').replace(/\.?$/, '.')
