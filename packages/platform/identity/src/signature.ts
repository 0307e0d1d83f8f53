import { createHash } from 'node:crypto'
import { type AuthenticationResponseJSON, verifyAuthenticationResponse } from '@simplewebauthn/server'
import type { RelyingParty } from './passkeys.ts'

/** A document signed with a passkey, with everything that is needed to check it. */
export interface Signed {
  /** the text that was signed, byte for byte */
  readonly kanonisch: string
  readonly zusicherung: AuthenticationResponseJSON
  /** COSE public key of the passkey, base64url */
  readonly schluessel: string
}

/**
 * Checks a signature from itself alone: no database, no session, no clock. The challenge must be the SHA-256 of the
 * text, the person must have been verified by their device, at one of our addresses.
 *
 * @param counter the last one known; 0 where an old signature is looked at again
 * @returns the counter of the authenticator
 * @throws Error for anything that does not hold
 */
export function checkSignature(signed: Signed, party: RelyingParty, counter = 0): Promise<number> {
  const challenge = createHash('sha256').update(signed.kanonisch, 'utf8').digest('base64url')
  return checkAssertion(signed, challenge, party, counter)
}

/** As `checkSignature`, over a challenge that stands for no text: whoever answers it has signed nothing. */
export async function checkAssertion(
  signed: Pick<Signed, 'zusicherung' | 'schluessel'>,
  challenge: string,
  party: RelyingParty,
  counter: number,
): Promise<number> {
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response: signed.zusicherung,
    expectedChallenge: challenge,
    expectedOrigin: [...party.origins],
    expectedRPID: party.id,
    requireUserVerification: true,
    credential: {
      id: signed.zusicherung.id,
      publicKey: new Uint8Array(Buffer.from(signed.schluessel, 'base64url')),
      counter,
    },
  })
  if (!verified) throw new Error('the signature does not hold')
  return authenticationInfo.newCounter
}
