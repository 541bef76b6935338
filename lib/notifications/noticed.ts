import { isToldOfTheMuted } from './policy'

/** Acts of the log that somebody hears of when they concern them, and what is said of each. `mail`: also by letter, where they
 *  want letters. `ofText`: it tells what stands on a page, so that it is told only to whom the page and the act are safe. */
export const NOTICED: Record<string, { words: string; mail: boolean; ofText?: true }> = {
  'decision.accepted': { words: 'accepted your proposal', mail: true },
  'decision.rejected': { words: 'turned down your proposal', mail: true },
  'decision.changes-requested': { words: 'asked for changes to your proposal', mail: true },
  'decision.obsolete': { words: 'closed your proposal, because its page was deleted or is there again', mail: true },
  'decision.upheld': { words: 'answered your appeal: the decision stands', mail: true },
  'decision.overturned': { words: 'answered your appeal: the decision is overturned', mail: true },
  'decision.appeal': { words: 'appeals against your decision; another moderator answers', mail: false },
  'proposal.message': { words: 'wrote to you about a proposal', mail: true },
  'theory.evidence-changed': { words: 'changed what a piece of evidence leans on', mail: true, ofText: true },
  'report.acted': { words: 'looked at what you reported, and did something about it', mail: false },
  'report.left': { words: 'looked at what you reported, and left it as it is', mail: false },
  'comment.mention': { words: 'speaks to you in a discussion', mail: true, ofText: true },
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

export const NOTICED_ACTS = Object.keys(NOTICED)
export const MAILED_ACTS = NOTICED_ACTS.filter((act) => NOTICED[act]!.mail)
/** Told only within the horizon. */
export const ACTS_OF_TEXT = NOTICED_ACTS.filter((act) => NOTICED[act]!.ofText)
/** Told whoever is muted. */
export const MUTED_OR_NOT = NOTICED_ACTS.filter(isToldOfTheMuted)

/** More new ones are not counted. */
export const MOST_NEW = 9
