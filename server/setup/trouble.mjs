/** Something the person who starts the wiki can put right: one plain sentence and one hint. */
export class Trouble extends Error {
  /** @param {string} sentence @param {string} hint */
  constructor(sentence, hint) {
    super(sentence)
    this.name = 'Trouble'
    this.hint = hint
  }
}

const FORBIDDEN = new Set(['EACCES', 'EPERM', 'EROFS'])

/** A file that may not be written, as a sentence; any other problem as it is. @param {unknown} problem @returns {unknown} */
export function explained(problem) {
  const { code, path } = /** @type {NodeJS.ErrnoException} */ (problem ?? {})
  if (!FORBIDDEN.has(code ?? '') || path === undefined) return problem
  return new Trouble(`This account may not write to ${path}.`, 'Give it the right to. What the wiki keeps can also lie elsewhere: DATA_DIR names the folder.')
}

/** Say what went wrong and end with code 1. What the person cannot put right is a bug and shows its stack.
 *  @param {unknown} problem @returns {never} */
export function endWith(problem) {
  const told = explained(problem)
  // By name: this file is loaded once as itself and once inside the bundle.
  if (told instanceof Error && told.name === 'Trouble') {
    console.error(`\n  ${told.message}\n  ${/** @type {Trouble} */ (told).hint}\n`)
  } else {
    console.error(told)
  }
  process.exit(1)
}
