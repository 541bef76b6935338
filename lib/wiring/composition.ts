import { useDerivers } from '../revisions/derivers'
import { deriveNames } from '../revisions/names'
import { clearRows, deriveCitations, deriveFrontRows, deriveLinks, deriveRole } from '../revisions/rows'
import { deriveSearchRows } from '../search/rows'

// What the ledger writes beside a revision. Put together once; imported by whatever starts a write.
useDerivers([clearRows, deriveNames, deriveLinks, deriveCitations, deriveFrontRows, deriveRole, deriveSearchRows])
