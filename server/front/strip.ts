import { startTags, type Tag } from './html-tags'

const FRAMEWORK = '/_next/'
// Types that a browser runs; every other type is data, such as application/ld+json.
const RUNS = new Set(['', 'module', 'text/javascript', 'application/javascript'])

/** A page as plain HTML: without the framework's scripts and without its second copy of the article, which lies in inline
 *  scripts. Our own scripts (`<script src="/assets/…" defer>`), data blocks, styles and everything else stay as they are.
 *  An inline script would not run in any case: the policy is `script-src 'self'`. */
export function stripFramework(html: string): string {
  let kept = ''
  let from = 0
  for (const tag of startTags(html)) {
    if (!isFrameworks(tag)) continue
    kept += html.slice(from, tag.from)
    from = tag.to
  }
  return from === 0 ? html : kept + html.slice(from)
}

function isFrameworks({ name, attributes }: Tag): boolean {
  if (name === 'script') {
    const source = attributes.get('src')
    return source === undefined ? RUNS.has((attributes.get('type') ?? '').toLowerCase()) : source.startsWith(FRAMEWORK)
  }
  if (name !== 'link' || !attributes.get('href')?.startsWith(FRAMEWORK)) return false
  const relation = attributes.get('rel')
  return relation === 'modulepreload' || (relation === 'preload' && attributes.get('as') === 'script')
}

/** True where a page waits for scripts to put its parts in place: React streamed them behind a `<Suspense>`.
 *  Without scripts these parts stay invisible, so no page of ours may do that. */
export const isStreamed = (html: string): boolean => html.includes('<div hidden id="S:')
