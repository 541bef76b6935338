import { composeSource } from '../markdown/compose-source'
import type { SourceIssue } from '../markdown/issue'
import { err, ok, type Result } from '../result'
import { prepare } from '../revisions/prepare'
import { normalise } from '../revisions/text'
import type { Bound } from '../spoilers/bound'
import type { PageTree } from '../spoilers/tree'
import { COMMENT_LIMIT } from './limits'

/** A comment's text, read once. `own`: the bounds of what it cites and of the titles it shows. */
export type ReadText = { body: string; tree: PageTree; json: string; own: Bound[] }

/** Read what somebody typed as a comment: through the pipeline of the pages, without headings and pictures.
 *  @returns why it cannot be accepted, as a sentence. */
export async function readText(typed: string): Promise<Result<ReadText, string>> {
  const body = normalise(typed).trim()
  if (body === '') return err('Say something.')
  if (body.length > COMMENT_LIMIT) return err(`A comment has at most ${COMMENT_LIMIT.toLocaleString('en-GB')} characters; this one has ${body.length.toLocaleString('en-GB')}.`)
  const source = sourceOf(body)
  const ready = await prepare(source)
  if (!ready.ok) return err(sentence(ready.error, source.indexOf(body) < 0 ? 0 : source.slice(0, source.indexOf(body)).split('\n').length - 1))
  const { tree, json, bounds } = ready.value
  if (tree.blocks.some(({ kind }) => kind === 'heading')) return err('A comment has no headings. Begin the line with a word, or put a backslash before the #.')
  if (tree.blocks.some(({ kind }) => kind === 'figure') || /!\[[^\]]*\]\s*[([]/.test(body)) return err('A comment shows no pictures. Link to the picture’s page instead.')
  return tree.hast.children.length === 0 ? err('Say something that others can see.') : ok({ body, tree, json, own: bounds })
}

/** A text as a page that begins at the start and leaves everything else to its citations. */
export const sourceOf = (body: string): string => composeSource({ kind: 'character', title: 'Comment', 'known-from': '0', 'default-bound': '0' }, body)

const sentence = (issues: readonly SourceIssue[], above: number): string => issues.map(({ message, line }) => (line !== undefined && line > above ? `Line ${line - above}: ${message}` : message)).join(' ')
