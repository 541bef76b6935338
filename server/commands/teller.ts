const EVERY_MS = 2_000

/** Says every now and then how many pages are done. */
export function teller() {
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
