/** Where the comment lines begin that stand directly above the line at `at`; `at` itself if there are none.
 *  @param mark what a comment line looks like there. */
export function commentsAbove(text: string, at: number, floor: number, mark: RegExp): number {
  let start = at
  while (start > floor) {
    const line = start < 2 ? 0 : text.lastIndexOf('\n', start - 2) + 1
    if (line < floor || !mark.test(text.slice(line, start))) break
    start = line
  }
  return start
}
