/** Acts of the log that somebody hears of when they concern them, and what is said of each. `mail`: also by letter, where they
 *  want letters. */
export const NOTICED: Record<string, { words: string; mail: boolean }> = {
  'decision.accepted': { words: 'accepted your proposal', mail: true },
  'decision.rejected': { words: 'turned down your proposal', mail: true },
  'decision.changes-requested': { words: 'asked for changes to your proposal', mail: true },
  'decision.obsolete': { words: 'closed your proposal, because its page was deleted or is there again', mail: true },
  'decision.upheld': { words: 'answered your appeal: the decision stands', mail: true },
  'decision.overturned': { words: 'answered your appeal: the decision is overturned', mail: true },
  'decision.appeal': { words: 'appeals against your decision; another moderator answers', mail: false },
  'proposal.message': { words: 'wrote to you about a proposal', mail: true },
  'report.acted': { words: 'looked at what you reported, and did something about it', mail: false },
  'report.left': { words: 'looked at what you reported, and left it as it is', mail: false },
  'comment.mention': { words: 'speaks to you in a discussion', mail: false },
  'comment.accept': { words: 'accepted your comment', mail: false },
  'comment.decline': { words: 'turned down your comment', mail: true },
  'comment.remove': { words: 'removed what you said', mail: true },
  'comment.restore': { words: 'put back what you said', mail: false },
  'member.thank': { words: 'thanks you for an edit', mail: false },
  'member.rank': { words: 'changed your rank', mail: false },
  'member.suspend': { words: 'suspended your account', mail: true },
  'member.lift': { words: 'lifted your suspension', mail: true },
  'member.block': { words: 'blocked you from some of the wiki', mail: true },
  'member.unblock': { words: 'ended your block', mail: true },
}

/** An overturned rejection is told once, with the answer to the appeal. */
export const TOLD_ELSEWHERE = 'overturns'

/** What others say to somebody tells as much as it tells: of what is beyond them nobody hears. */
export const BOUNDED_ACTS = ['comment.mention']

export const NOTICED_ACTS = Object.keys(NOTICED)
export const MAILED_ACTS = NOTICED_ACTS.filter((act) => NOTICED[act]!.mail)

/** More new ones are not counted. */
export const MOST_NEW = 9
