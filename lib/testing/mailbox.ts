import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { allDone } from '../people/afterwards'
import { settle } from './settle'

/** A folder of its own for this test file's mail. Call before anything asks for the configuration. */
export function openMailbox(): { lettersTo: (address: string) => Promise<string[]>; tokenTo: (address: string) => Promise<string> } {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'etoile-mail-'))
  mkdirSync(path.join(dataDir, 'mail'))
  process.once('exit', () => rmSync(dataDir, { recursive: true, force: true }))
  settle({ DATA_DIR: dataDir, SMTP_URL: '' })

  async function lettersTo(address: string): Promise<string[]> {
    await allDone()
    const folder = path.join(dataDir, 'mail')
    return readdirSync(folder)
      .sort()
      .map((file) => readFileSync(path.join(folder, file), 'utf8'))
      .filter((letter) => letter.includes(`To: ${address}\n`))
  }

  /** The secret in the newest letter to an address. */
  async function tokenTo(address: string): Promise<string> {
    const token = /token=([\w-]+)/.exec((await lettersTo(address)).at(-1) ?? '')?.[1]
    if (!token) throw new Error(`No letter with a link went to ${address}.`)
    return token
  }

  return { lettersTo, tokenTo }
}
