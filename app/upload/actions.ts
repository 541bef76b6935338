'use server'

import { redirect } from 'next/navigation'
import '@/lib/wiring/composition'
import { describedSchema, uploadSchema } from '@/components/media/upload-schema'
import type { UploadExtra, UploadState } from '@/components/media/upload-state'
import { takePicture, type TakeError } from '@/lib/media/take-picture'
import { uploadFile, type UploadError } from '@/lib/pages/upload-file'
import { ok, type Result } from '@/lib/result'
import type { MemberViewer } from '@/lib/spoilers/viewer'
import { action, refusal, refusals, type Refusal } from '@/lib/web/action'
import { problemsFrom } from '@/lib/web/form-fields'
import { placeOf } from '../wiki/[slug]/edit/place-of'

/** Upload a picture with its description. A picture that is good is kept while its fields are mended. */
export async function uploadAction(state: UploadState, form: FormData): Promise<UploadState> {
  const sent = form.get('picture')
  const file = sent instanceof File && (sent.size > 0 || sent.name !== '') ? sent : null
  const upload = action<typeof uploadSchema, UploadExtra>(
    uploadSchema,
    async (actor, input) => {
      const taken = file ? await take(actor, file) : ok(input.media)
      const described = describedSchema.safeParse(input)
      const wrong = described.success ? [] : problemsFrom(described.error)
      if (!taken.ok) return { errors: [{ message: wordsOf(taken.error), field: 'picture' }, ...wrong], status: statusOf(taken.error) }
      if (taken.value === '') return refusals([{ message: 'Choose a picture first.', field: 'picture' }, ...wrong])
      if (!described.success) return { errors: wrong, status: 422, media: taken.value }
      const uploaded = await uploadFile(actor, { ...described.data, media: taken.value, key: input.key })
      return uploaded.ok ? redirect(placeOf(uploaded.value)) : explain(uploaded.error, taken.value)
    },
    { turn: 'upload' },
  )
  return upload(state, form)
}

const take = async (actor: MemberViewer, file: File): Promise<Result<string, TakeError>> =>
  takePicture(actor, { name: file.name, bytes: Buffer.from(await file.arrayBuffer()) })

const wordsOf = (error: TakeError): string => (error.kind === 'forbidden' ? error.reason : error.message)
const statusOf = ({ kind }: TakeError): number => ({ forbidden: 403, refused: 422, busy: 503 })[kind]

function explain(error: UploadError, media: string): Refusal<UploadExtra> {
  switch (error.kind) {
    case 'forbidden': return refusal(error.reason, { status: 403 })
    case 'gone': return { errors: [{ message: 'The picture is no longer kept for you here. Choose it once more.', field: 'picture' }], status: 422, media: '' }
    case 'taken': return { errors: [{ message: `There is a picture called “${error.title}” already. Give yours another name.`, field: 'name' }], status: 422, media, taken: { slug: error.slug, title: error.title } }
    case 'refused': return { errors: [{ message: error.message, field: 'description' }], status: 422, media }
  }
}
