import type { Planted } from '../../lib/testing/leak-pages'

/** How every planted word begins. */
const BEGINS = 'zq'

/** Finds planted words in answers, all of them in one walk: asked for one by one they take longer than the answer. */
export class LeakWords {
  private readonly words: ReadonlyMap<string, Planted>
  private readonly lengths: readonly number[]

  constructor(planted: readonly Planted[]) {
    const stranger = planted.find(({ token }) => !token.startsWith(BEGINS))
    if (stranger) throw new Error(`${stranger.token} does not begin like the others.`)
    this.words = new Map(planted.map((word) => [word.token, word]))
    this.lengths = [...new Set(planted.map(({ token }) => token.length))]
  }

  /** Every planted word that stands in a text, also inside of another word. */
  in(text: string): Set<Planted> {
    const found = new Set<Planted>()
    for (let at = text.indexOf(BEGINS); at !== -1; at = text.indexOf(BEGINS, at + 1)) {
      for (const length of this.lengths) {
        const word = this.words.get(text.slice(at, at + length))
        if (word) found.add(word)
      }
    }
    return found
  }
}
