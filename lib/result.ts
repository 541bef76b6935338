/** What a person can cause is a value; a bug or an outage throws. */
export type Result<T, E> = { ok: true; value: T } | { ok: false; error: E }

export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value })
export const err = <E>(error: E): { ok: false; error: E } => ({ ok: false, error })

/** A policy's answer; the reason is the sentence the person reads. */
export type Verdict = { ok: true } | { ok: false; reason: string }

export const yes: Verdict = { ok: true }
export const no = (reason: string): Verdict => ({ ok: false, reason })
