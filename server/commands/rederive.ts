import { rederive as rederiveAll } from '@/lib/revisions/rederive'
import '@/lib/wiring/composition'
import { duration } from '../setup/step.mjs'
import type { Command } from './table'

const EVERY_MS = 2_000

/** `rederive`: trees and rows of every page anew. The code is 1 when a text could not be rendered. */
export const rederive: Command = async () => {
  const started = performance.now()
  const progress = teller()
  const failed = await rederiveAll(progress.tell)
  console.log(`  ${progress.done()} pages derived anew in ${duration(performance.now() - started)}`)
  for (const { slug, reason } of failed) console.log(`  /wiki/${slug} stays as it was: ${reason}`)
  return failed.length === 0 ? 0 : 1
}

function teller() {
  let told = performance.now()
  let count = 0
  return {
    done: () => count,
    tell(done: number, of: number): void {
      count = done
      if (performance.now() - told < EVERY_MS) return
      told = performance.now()
      console.log(`  ${done} of ${of} pages`)
    },
  }
}
