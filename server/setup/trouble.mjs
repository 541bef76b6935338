/** Something the person who starts the wiki can put right: one plain sentence and one hint. */
export class Trouble extends Error {
  /** @param {string} sentence @param {string} hint */
  constructor(sentence, hint) {
    super(sentence)
    this.name = 'Trouble'
    this.hint = hint
  }
}

/** Say what went wrong and end with code 1. What is no `Trouble` is a bug and shows its stack.
 *  @param {unknown} problem @returns {never} */
export function endWith(problem) {
  // By name: this file is loaded once as itself and once inside the bundle.
  if (problem instanceof Error && problem.name === 'Trouble') {
    console.error(`\n  ${problem.message}\n  ${/** @type {Trouble} */ (problem).hint}\n`)
  } else {
    console.error(problem)
  }
  process.exit(1)
}
