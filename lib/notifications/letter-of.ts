import { env } from '../env'
import { letter, type Letter } from '../people/letters'
import { keyFor } from './telling-key'

/** A letter that tells somebody something, with the way out of all such letters. */
export async function tellingLetter(memberId: number, to: string, subject: string, paragraphs: string[], address?: string): Promise<Letter> {
  const out = `${env().baseUrl}/unsubscribe/${await keyFor(memberId, 'unsubscribe')}`
  return { ...letter(to, subject, [...paragraphs, `You can choose how you are told: ${env().baseUrl}/settings\nNo more of these letters: ${out}`], address), unsubscribe: out }
}
