/* A summary may be begun for a person. Until they write in it, it is not theirs: `begun` holds what was put there last. */

type Fields = { summary: HTMLInputElement; begun: HTMLInputElement }

export function summaryFields(form: HTMLFormElement): Fields | null {
  const field = (name: string) => form.querySelector<HTMLInputElement>(`input[name=${name}]`)
  const [summary, begun] = [field('summary'), field('begun')]
  return summary && begun && { summary, begun }
}

export const isBegun = ({ summary, begun }: Fields): boolean => summary.value === begun.value

/** The summary as its writer wrote it; empty where it was only begun for them. */
export function ownSummary(form: HTMLFormElement): string {
  const fields = summaryFields(form)
  return fields && !isBegun(fields) ? fields.summary.value : ''
}
