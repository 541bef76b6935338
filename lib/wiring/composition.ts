import { useConsequences } from '../log/record'
import { watchOwn } from '../notifications/watch-own'
import { grantProtection } from '../pages/protect'
import { grantRemoval } from '../pages/remove'
import { grantRestoration } from '../pages/restore'
import { useWishActs } from '../review/wish-acts'
import { useRowDerivers } from '../revisions/derivers'
import { citationRows, frontRows, linkRows, roleRows } from '../revisions/rows'
import { searchRows } from '../search/rows'

// What the ledger writes beside a revision. Put together once; imported by whatever starts a write.
useRowDerivers([linkRows, citationRows, frontRows, roleRows, searchRows])

// What a moderator's yes does to a whole page.
useWishActs({ delete: grantRemoval, restore: grantRestoration, protect: grantProtection })

// What follows from an act of the log: whoever makes something watches it.
useConsequences([watchOwn])
