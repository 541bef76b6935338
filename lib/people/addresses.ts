import { isIP } from 'node:net'
import { db } from '../db/client'

/** How much of an address is one neighbourhood: bits of version 4, and of version 6. */
const RANGE = { 4: 24, 6: 64 } as const

/** Note where somebody writes from whose block holds off new accounts from there too; nothing where none does. */
export async function noteAddress(memberId: number, address: string): Promise<void> {
  const version = isIP(address)
  if (version !== 4 && version !== 6) return
  await db.$executeRaw`
    UPDATE member_block SET address = network(set_masklen(${address}::inet, ${RANGE[version]}))
    WHERE member_id = ${memberId} AND with_address AND lifted_at IS NULL AND (until IS NULL OR until > now())`
}

/** Whether new accounts are held off where this comes from. */
export async function isHeldOff(address: string): Promise<boolean> {
  if (isIP(address) === 0) return false
  const held = await db.$queryRaw<unknown[]>`
    SELECT 1 FROM member_block WHERE address >>= ${address}::inet AND lifted_at IS NULL AND (until IS NULL OR until > now()) LIMIT 1`
  return held.length > 0
}

export const HELD_OFF = 'Somebody who writes from where you are is blocked just now, so new accounts from there have to wait. If you are not that person, try from another network, or later.'

/** Forget where people wrote from whose blocks are over. */
export const forgetAddresses = (): Promise<number> => db.$executeRaw`UPDATE member_block SET address = NULL WHERE address IS NOT NULL AND until <= now()`
