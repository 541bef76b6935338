import type { FormAction, FormState } from '@/lib/web/form-state'

/** What an upload gets back beside its errors: the picture that was taken already, and a page that bears its name. */
export type UploadExtra = { media: string; taken: { slug: string; title: string } }
export type UploadState = FormState<UploadExtra>
export type UploadAction = FormAction<UploadExtra>
