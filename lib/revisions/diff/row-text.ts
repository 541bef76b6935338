import type { DiffRow, DiffSide } from './diff-lines'
import { isBlank } from './tokens'

/** The text of one side, with its line ends. */
export const textOf = (side: DiffSide | undefined): string => (side?.parts ?? []).map((part) => part.text).join('')

export const isBlankRow = ({ before, after }: DiffRow): boolean => isBlank(textOf(before)) && isBlank(textOf(after))
