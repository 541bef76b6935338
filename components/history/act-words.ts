/** What an act of a revision is called in a history; a plain edit needs no word. */
const ACTS: Record<string, string> = {
  create: 'New page',
  undo: 'Undo',
  revert: 'Revert',
  rollback: 'Rollback',
  rename: 'New title',
  restore: 'Restored',
  settle: 'Settled',
}

export function actWords({ act, minor, merged }: { act: string; minor: boolean; merged: boolean }): string[] {
  return [ACTS[act], minor ? 'minor' : undefined, merged ? 'merged' : undefined].filter((word) => word !== undefined)
}
