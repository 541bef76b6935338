/** Time that one comparison may take. `ranOut` says afterwards whether something was left uncompared for lack of it. */
export type Budget = { isSpent: () => boolean; readonly ranOut: boolean }

/** A budget that starts now. @param ms milliseconds; 0 is spent at once. */
export function budgetOf(ms: number): Budget {
  const end = performance.now() + ms
  let ranOut = false
  return {
    isSpent: () => (ranOut ||= performance.now() >= end),
    get ranOut() {
      return ranOut
    },
  }
}

/** A budget of so many questions whether it is spent. Between two of them a comparison does a bounded amount of work, so
 *  what it may cost can be held without a clock. */
export function countedBudget(questions: number): Budget & { readonly asked: number } {
  let asked = 0
  return {
    isSpent: () => ++asked > questions,
    get ranOut() {
      return asked > questions
    },
    get asked() {
      return asked
    },
  }
}
