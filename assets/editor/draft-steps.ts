/* A form that comes back, after it was refused or after its tab died, knows its key but not the step of its draft. */

const NAME = 'draft steps'
const MOST = 30

type Steps = [key: string, step: number][]

export function remember(key: string, step: number): void {
  try {
    localStorage.setItem(NAME, JSON.stringify([[key, step], ...all().filter(([each]) => each !== key)].slice(0, MOST)))
  } catch {
    // Then the form goes on beside its draft, and nothing is lost.
  }
}

export const remembered = (key: string): number | null => all().find(([each]) => each === key)?.[1] ?? null

function all(): Steps {
  try {
    return JSON.parse(localStorage.getItem(NAME) ?? '[]') as Steps
  } catch {
    return []
  }
}
