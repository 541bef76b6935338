import type { Start } from './write-state'

/** What a text stands on, and what names its submit. */
export function HiddenFields({ start: { slug, section, seen, proposal, base, version, key } }: { start: Start }) {
  return (
    <>
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="section" value={section} />
      {seen !== undefined && <input type="hidden" name="seen" value={seen} />}
      {proposal !== undefined && <input type="hidden" name="proposal" value={proposal} />}
      <input type="hidden" name="base" value={base} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="key" value={key} />
    </>
  )
}
