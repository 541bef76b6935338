import { explain, type Explained } from '@/components/editor/explain'
import type { EditError } from '@/lib/pages/edit'

/** Why nothing was undone, in words; what is asked is asked as for any edit. */
export function explainUndo(error: EditError): Explained {
  switch (error.kind) {
    case 'not-found': return { errors: [{ message: 'This page or this revision is not there any more, so nothing was undone.' }], status: 404 }
    case 'conflict': return { ...asked(error), errors: [{ message: 'The same words have been changed since. Choose below what shall stand there.' }] }
    case 'refused': return { errors: error.issues.map(({ message }) => ({ message: `The text that would come back cannot be published today: ${message}` })), status: 422 }
    case 'forbidden': return { errors: [{ message: error.reason }], status: 403 }
    case 'busy': return { errors: [{ message: 'Very many people are saving this page at once. Wait a moment, then try again.' }], status: 409 }
    default: return asked(error)
  }
}

const asked = (error: EditError): Explained => explain(error, { section: null, draftId: null, isNew: false })
