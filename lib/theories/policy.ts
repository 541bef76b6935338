import type { Person } from '../people/person'
import type { Verdict } from '../result'
import { canCreate } from '../revisions/policy'

/** Whether a person may pose a theory: it is a page like any other. The form and the verb ask here. */
export const canPose = (person: Person): Verdict => canCreate(person)
