import { attributeAnew } from '@/lib/revisions/attribution/attribute-anew'
import { duration } from '../setup/step.mjs'
import { teller } from './teller'
import type { Command } from './table'

/** `attribute`: who wrote which words, worked out anew for every page. */
export const attribute: Command = async () => {
  const started = performance.now()
  const progress = teller()
  const revisions = await attributeAnew(progress.tell)
  console.log(`  ${progress.done()} pages with ${revisions} revisions attributed anew in ${duration(performance.now() - started)}`)
  return 0
}
