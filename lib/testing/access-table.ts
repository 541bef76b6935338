/** Who may do what, as anybody finds it from outside: one line an act, one mark a person. `e2e/access.wire.ts` sends every cell over
 *  HTTP, with a form that somebody entitled was shown, and holds two things: the act is done exactly where the table says so, and
 *  exactly those are shown its button.
 *
 *  `yes` done at once · `ask` becomes a proposal · `no` nothing is done, and no button shown */
export const PEOPLE = ['nobody', 'newcomer', 'editor', 'moderator', 'admin', 'suspended'] as const
export type Mark = 'yes' | 'ask' | 'no'

const TABLE = `
act                                    nobody  newcomer  editor  moderator  admin  suspended
edit an open page                      no      ask       yes     yes        yes    no
edit a page that is reviewed           no      ask       ask     yes        yes    no
edit a page for moderators             no      no        no      yes        yes    no
say how a theory was settled           no      ask       ask     ask        ask    no
begin a page                           no      ask       yes     yes        yes    no
accept a proposal of somebody else     no      no        no      yes        yes    no
turn down a proposal of somebody else  no      no        no      yes        yes    no
accept a proposal of one's own         no      no        no      no         no     no
withdraw a proposal of somebody else   no      no        no      no         no     no
say that an edit is fine               no      no        no      yes        yes    no
hide a revision                        no      no        no      yes        yes    no
block a newcomer                       no      no        no      yes        yes    no
suspend a newcomer                     no      no        no      yes        yes    no
suspend a moderator                    no      no        no      no         yes    no
make an editor of a newcomer           no      no        no      no         yes    no
write a note on a newcomer             no      no        no      yes        yes    no
change the settings of the wiki        no      no        no      no         yes    no
make a filter                          no      no        no      no         yes    no
report a page                          no      yes       yes     yes        yes    no
say that a claim holds                 no      yes       yes     yes        yes    no
vote on a theory                       no      yes       yes     yes        yes    no
vote on a season                       no      yes       yes     yes        yes    no
make a season                          no      ask       yes     yes        yes    no
change another's season                no      ask       yes     yes        yes    no
add evidence to another's theory       no      ask       yes     yes        yes    no
take another's evidence away           no      ask       ask     yes        yes    no
link another's theory to a third       no      ask       yes     yes        yes    no
watch a page                           no      yes       yes     yes        yes    yes
mute somebody                          no      yes       yes     yes        yes    yes
comment on a page                      no      ask       yes     yes        yes    no
resolve a discussion of somebody else  no      no        no      yes        yes    no
remove a comment                       no      no        no      yes        yes    no
roll back everything of a newcomer     no      no        no      yes        yes    no
`

export type Cell = { act: string; person: (typeof PEOPLE)[number]; mark: Mark }

/** The cells of the table, line by line. */
export function accessCells(): Cell[] {
  const [head, ...lines] = TABLE.trim().split('\n')
  const people = head!.trim().split(/\s{2,}/).slice(1) as Cell['person'][]
  return lines.flatMap((line) => {
    const [act, ...marks] = line.trim().split(/\s{2,}/)
    return people.map((person, i) => ({ act: act!, person, mark: marks[i] as Mark }))
  })
}
