import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect } from '@playwright/test'

/** Every letter to an address, oldest first. */
export function lettersTo(address: string): string[] {
  const folder = path.join(process.env.DATA_DIR!, 'mail')
  if (!existsSync(folder)) return []
  const files = readdirSync(folder).filter((file) => file.endsWith('.eml'))
  return files.sort().map((file) => readFileSync(path.join(folder, file), 'utf8')).filter((letter) => letter.includes(`To: ${address}\n`))
}

/** The link in the newest of `count` letters to an address; letters go out after the answer. */
export async function linkTo(address: string, count = 1): Promise<string> {
  await expect.poll(() => lettersTo(address).length, { message: `letters to ${address}` }).toBe(count)
  return /https?:\/\/\S+/.exec(lettersTo(address).at(-1)!)![0]
}
