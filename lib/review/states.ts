export const STATES = ['pending', 'changes-requested', 'accepted', 'rejected', 'withdrawn', 'obsolete'] as const
export type State = (typeof STATES)[number]
export type Move = 'accept' | 'reject' | 'ask' | 'revise' | 'withdraw' | 'resubmit' | 'overturn' | 'orphan'

/** Where each state may go. Rejected goes to accepted by appeal only. */
const TABLE = {
  pending: { accept: 'accepted', reject: 'rejected', ask: 'changes-requested', revise: 'pending', withdraw: 'withdrawn', orphan: 'obsolete' },
  'changes-requested': { accept: 'accepted', reject: 'rejected', ask: 'changes-requested', revise: 'pending', withdraw: 'withdrawn', orphan: 'obsolete' },
  rejected: { resubmit: 'pending', overturn: 'accepted' },
  withdrawn: { resubmit: 'pending' },
  accepted: {},
  obsolete: {},
} as const satisfies Record<State, Partial<Record<Move, State>>>

/** The state after a move, or null where the move is not allowed from there. Pure and total. */
export function after(state: State, move: Move): State | null {
  return (TABLE[state] as Partial<Record<Move, State>>)[move] ?? null
}

/** The states in which something still waits, for a moderator or for its author. */
export const OPEN_STATES: State[] = ['pending', 'changes-requested']

export const isOpen = (state: State): boolean => OPEN_STATES.includes(state)
