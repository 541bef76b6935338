import type { Block, BlockKind } from './tree'

const HOLDS = new Set<BlockKind>(['list', 'table', 'quote', 'from', 'note'])
const FROM_BENEATH = new Set<BlockKind>(['heading', 'head-row', 'rule'])
const FRONT = new Set<BlockKind>(['fact', 'relation', 'evidence', 'answer', 'outline', 'beat', 'alias', 'canon', 'settlement'])

/** Only holds other blocks; its bound is the floor it passes on. */
export const isContainer = (block: Block): boolean => HOLDS.has(block.kind)
/** Shows when something beneath it shows. */
export const dependsOnBeneath = (block: Block): boolean => FROM_BENEATH.has(block.kind)
export const isFrontRow = (block: Block): boolean => FRONT.has(block.kind)
