/** What an act of the log is called, between who did it and what it was done to. Acts not named here are shown as they are. */
const ACTS: Record<string, string> = {
  'page.create': 'began',
  'page.edit': 'edited',
  'page.undo': 'undid an edit of',
  'page.revert': 'went back to an earlier text of',
  'page.rollback': 'rolled back',
  'page.rename': 'renamed',
  'page.delete': 'deleted',
  'page.merge': 'let another page take in',
  'page.restore': 'restored',
  'page.protect': 'changed who may edit',
  'page.settle': 'settled',
  'page.hide-picture': 'hid the picture of',
  'page.show-picture': 'showed the picture again of',
  'decision.accepted': 'accepted a proposal for',
  'decision.rejected': 'rejected a proposal for',
  'decision.changes-requested': 'asked for changes to a proposal for',
  'decision.obsolete': 'closed a proposal for',
  'member.join': 'joined',
  'member.claim': 'claimed the wiki',
  'member.rank': 'changed the rank of',
  'member.suspend': 'suspended',
  'member.lift': 'lifted the suspension of',
}

export const actOf = (act: string): string => ACTS[act] ?? act.replace(/^\w+\./, '').replaceAll('-', ' ')
