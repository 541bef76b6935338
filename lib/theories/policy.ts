import type { Person } from '../people/person'
import type { Verdict } from '../result'
import { canCreate, canEdit, type Protected } from '../revisions/policy'

/** Whether a person may pose a theory: it is a page like any other. The form and the verb ask here. */
export const canPose = (person: Person): Verdict => canCreate(person)

/** Whether a person may propose how the makers settled a theory: it is an edit of its page, that somebody else seconds. */
export const canSettle = (person: Person, page: Protected): Verdict => canEdit(person, page)
