import { signIn } from 'next-auth/react'
import { ConnectionLost } from '@/components/data/api-problem'

/** What to tell a person who was not let in, by the code of the refusal. */
const sentences: Readonly<Record<string, string>> = {
  sign_in_refused:
    'The address and the password do not match an account. After several wrong passwords an account is shut for some minutes.',
  CredentialsSignin: 'Give your e-mail address and your password.',
  rate_limited: 'Too many attempts. Wait a quarter of an hour, then try again.',
  unknown_person: 'You have no account at this desk. Ask an admin of the desk to invite you.',
}

export function refusalSentence(code: string): string {
  return sentences[code] ?? 'Signing in did not work. Try again; if it stays, tell whoever runs the desk.'
}

/** Signs in by password; null when that worked, else the sentence that says why not. */
export async function enterDesk(email: string, password: string): Promise<string | null> {
  try {
    const answer = await signIn('password', { email, password, redirect: false })
    if (answer?.ok === true) return null
    return refusalSentence(answer?.error ?? 'unknown')
  } catch (cause) {
    return new ConnectionLost({ cause }).message
  }
}

/** Goes to the identity provider, and from there to the address, at the place in it that the link named. */
export async function enterByProvider(to: string): Promise<void> {
  await signIn('oidc', { callbackUrl: to + window.location.hash })
}

/** A full load, so that nothing of an earlier person is left on the page. */
export function goTo(path: string): void {
  window.location.assign(path)
}
