/** A person as others see them. `handle` is null once they have left and their account was erased. */
export type Named = { id: number; handle: string | null }

/** What a person is called on every page. */
export const nameOf = ({ id, handle }: Named): string => handle ?? `former member ${id}`

/** A member's row as others may see it. */
export const named = (row: { id: number; handle: string; erasedAt: Date | null }): Named => ({
  id: row.id,
  handle: row.erasedAt ? null : row.handle,
})
