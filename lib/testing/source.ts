/** A page's source: its front matter as lines, and a body. */
export function source(title: string, body: string, { kind = 'character', front = [] }: { kind?: string; front?: readonly string[] } = {}): string {
  return ['---', `kind: ${kind}`, `title: ${JSON.stringify(title)}`, ...front, '---', '', body, ''].join('\n')
}
