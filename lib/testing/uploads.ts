import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import '../wiring/composition'
import { takePicture } from '../media/take-picture'
import { uploadFile, type Upload } from '../pages/upload-file'
import type { Saved } from '../pages/edit'
import type { MemberViewer } from '../spoilers/viewer'
import { someHandle } from './cast'
import { png } from './pictures'

// The test runner has a BASE_URL of its own, which is no address; pictures go where nobody else's are.
Object.assign(process.env, { BASE_URL: '', DATA_DIR: mkdtempSync(path.join(tmpdir(), 'pictures-')) })

/** A picture that no other test has. */
export const somePicture = (): Promise<Buffer> => png({ width: 400, colour: `#${randomBytes(3).toString('hex')}` })

/** What an upload form says, of a picture that was taken. */
export const described = (media: string, more: Partial<Upload> = {}): Upload => ({
  media, name: `Swan ${someHandle('x').slice(2)}`, author: 'Ada Lens', source: 'my own work', licence: 'CC-BY-SA-4.0', alt: 'A white swan on black water',
  description: '', knownFrom: '0', key: randomUUID(), ...more,
})

/** A picture of somebody's that was taken. @returns its id */
export async function taken(actor: MemberViewer, bytes?: Buffer): Promise<string> {
  const id = await takePicture(actor, { name: 'swan.png', bytes: bytes ?? (await somePicture()) })
  if (!id.ok) throw new Error(JSON.stringify(id.error))
  return id.value
}

/** A picture of somebody's with its description, published or proposed as their rank has it. */
export async function uploaded(actor: MemberViewer, more: Partial<Upload> = {}, bytes?: Buffer): Promise<Saved & { media: string }> {
  const media = await taken(actor, bytes)
  const saved = await uploadFile(actor, described(media, more))
  if (!saved.ok) throw new Error(JSON.stringify(saved.error))
  return { ...saved.value, media }
}
