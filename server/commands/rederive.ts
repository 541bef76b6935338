import { rederive as rederiveAll } from '@/lib/revisions/rederive'
import '@/lib/wiring/composition'
import { duration } from '../setup/step.mjs'
import { teller } from './teller'
import type { Command } from './table'

/** `rederive`: trees and rows of every page anew. The code is 1 when a text could not be rendered. */
export const rederive: Command = async () => {
  const started = performance.now()
  const progress = teller()
  const failed = await rederiveAll(progress.tell)
  console.log(`  ${progress.done()} pages derived anew in ${duration(performance.now() - started)}`)
  for (const { slug, reason } of failed) console.log(`  /wiki/${slug} stays as it was: ${reason}`)
  return failed.length === 0 ? 0 : 1
}
