import type { GlanceAnswer } from '@/components/editor/glance-words'

/** Longer than this nobody waits for an answer: the text has moved on. */
const STALE_MS = 8_000
const FIELDS = ['slug', 'section', 'seen', 'base', 'version', 'text']

/** Have the text of a form looked over. Null where no answer comes, or none that is worth waiting for. */
export async function askToLook(to: string, form: HTMLFormElement, given: AbortController): Promise<GlanceAnswer | null> {
  const [all, body] = [new FormData(form), new FormData()]
  for (const name of FIELDS) if (all.has(name)) body.set(name, all.get(name)!)
  const timer = setTimeout(() => given.abort(), STALE_MS)
  try {
    const answer = await fetch(to, { method: 'POST', body, signal: given.signal })
    return answer.ok ? ((await answer.json()) as GlanceAnswer) : null
  } catch {
    return null
  } finally {
    clearTimeout(timer)
  }
}

/** Whether there is something to show. A wiki that is too busy answers nothing. */
export const isAnswer = (answer: GlanceAnswer): boolean => answer.looked !== null || answer.isLong === true || answer.problem !== undefined

/** How long it asks to be left alone, in milliseconds. */
export const waitOf = (answer: GlanceAnswer | null): number | undefined => (answer?.looked === null && answer.waitSeconds ? answer.waitSeconds * 1_000 : undefined)
