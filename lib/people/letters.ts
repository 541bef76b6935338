import { env } from '../env'

/** A mail, in plain words; `link` is the one to follow, `unsubscribe` the one that ends such letters. */
export type Letter = { to: string; subject: string; text: string; link?: string; unsubscribe?: string }

const link = (path: string, token: string): string => `${env().baseUrl}/${path}?token=${token}`

/** A letter to somebody, signed with where it comes from. */
export const letter = (to: string, subject: string, paragraphs: string[], address?: string): Letter => ({
  to,
  subject,
  text: [...paragraphs, `— The Étoile wiki, ${env().baseUrl}`].join('\n\n') + '\n',
  link: address,
})

export function confirmLetter(to: string, handle: string, token: string): Letter {
  const address = link('confirm', token)
  return letter(to, 'Confirm your e-mail address', [
    `Somebody, most likely you, gave this address for the account “${handle}” on the Étoile wiki.`,
    `If it was you, open this page and press the button. The link works once, within three days:\n${address}`,
    'If it was not you, do nothing: the address will not be used.',
  ], address)
}

export function alreadyLetter(to: string, handle: string): Letter {
  return letter(to, 'You already have an account', [
    `Somebody, most likely you, gave this address on the Étoile wiki. It already belongs to your account “${handle}”, so nothing was changed.`,
    `You can sign in with the address or the handle: ${env().baseUrl}/sign-in\nIf you have forgotten the password: ${env().baseUrl}/forgot`,
    'If it was not you, do nothing. Nobody was told that you have an account.',
  ])
}

export function resetLetter(to: string, handle: string, token: string): Letter {
  const address = link('reset', token)
  return letter(to, 'Choose a new password', [
    `Somebody, most likely you, asked for a new password for the account “${handle}” on the Étoile wiki.`,
    `If it was you, choose one here. The link works once, within an hour:\n${address}`,
    'If it was not you, do nothing: your password stays as it is.',
  ], address)
}

export function movedLetter(to: string, handle: string): Letter {
  return letter(to, 'Your e-mail address was changed', [
    `The account “${handle}” on the Étoile wiki now uses another e-mail address, and this one no longer.`,
    'If you did not do this, write to the people who look after the wiki.',
  ])
}

export function passwordLetter(to: string, handle: string): Letter {
  return letter(to, 'Your password was changed', [
    `The password of the account “${handle}” on the Étoile wiki was changed, and every other session was signed out.`,
    `If you did not do this, choose a new one now: ${env().baseUrl}/forgot`,
  ])
}
