import { randomBytes } from 'node:crypto'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createTransport } from 'nodemailer'
import { env } from '../env'
import { now } from '../clock'
import type { Letter } from './letters'

/** Send a letter: by SMTP where `SMTP_URL` says how, else into `.data/mail`, with its link on the console. */
export async function send(letter: Letter): Promise<void> {
  const { smtpUrl, mailFrom } = env()
  const { to, subject, text } = letter
  if (smtpUrl) await createTransport(smtpUrl).sendMail({ from: mailFrom, to, subject, text, headers: headersOf(letter) })
  else await keep(letter)
}

/** The mail program's own button (RFC 2369), which one press does without a browser (RFC 8058). */
const headersOf = ({ unsubscribe }: Letter): Record<string, string> => (unsubscribe ? { 'List-Unsubscribe': `<${unsubscribe}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } : {})

async function keep(letter: Letter): Promise<void> {
  const folder = path.join(env().dataDir, 'mail')
  await mkdir(folder, { recursive: true })
  const at = now()
  const id = randomBytes(6).toString('hex')
  const file = path.join(folder, `${at.toISOString().replace(/[:.]/g, '-')}-${id}.eml`)
  // Beside and then into place, so that whoever watches the folder never reads half a letter.
  await writeFile(`${file}.part`, asFile(letter, at, id), { mode: 0o600 })
  await rename(`${file}.part`, file)
  console.log(`  Mail to ${letter.to}: ${letter.subject}${letter.link ? `\n  ${letter.link}` : ''}`)
}

// Unencoded, so that a link can be copied out of the file with any tool.
function asFile(letter: Letter, at: Date, id: string): string {
  const { to, subject, text } = letter
  const head = [
    `From: ${env().mailFrom}`,
    `To: ${to}`,
    `Subject: ${subject}`,
    `Date: ${at.toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${id}@localhost>`,
    ...Object.entries(headersOf(letter)).map(([name, value]) => `${name}: ${value}`),
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
  ]
  return `${head.join('\n')}\n\n${text}`
}
