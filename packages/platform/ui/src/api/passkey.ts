import { ApiError } from './api-error.ts'

/** Makes a passkey on this machine or key. @param options of the server, as JSON @returns its answer, as JSON */
export async function createPasskey(options: string): Promise<string> {
  const publicKey = able().parseCreationOptionsFromJSON(JSON.parse(options))
  return answerOf(await asked(() => navigator.credentials.create({ publicKey })))
}

/** Signs with a passkey what the server prepared. @throws ApiError `passkey.abgebrochen`, `passkey.browser` */
export async function signWithPasskey(options: string): Promise<string> {
  const publicKey = able().parseRequestOptionsFromJSON(JSON.parse(options))
  return answerOf(await asked(() => navigator.credentials.get({ publicKey })))
}

function able(): typeof PublicKeyCredential {
  if (typeof PublicKeyCredential === 'undefined' || !('parseRequestOptionsFromJSON' in PublicKeyCredential)) {
    throw new ApiError('passkey.browser', 'Dieser Browser kann keine Passkeys. Bitte einen aktuellen Browser benutzen.')
  }
  return PublicKeyCredential
}

function answerOf(credential: Credential | null): string {
  if (!(credential instanceof PublicKeyCredential)) throw cancelled()
  return JSON.stringify(credential.toJSON())
}

async function asked(ask: () => Promise<Credential | null>): Promise<Credential | null> {
  try {
    return await ask()
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
    // The browser tells nobody whether the person said no, took too long, or has no such key.
    throw error.name === 'InvalidStateError'
      ? new ApiError('passkey.vorhanden', 'Auf diesem Gerät liegt schon ein Passkey von Ihnen.')
      : cancelled()
  }
}

function cancelled(): ApiError {
  return new ApiError(
    'passkey.abgebrochen',
    'Der Passkey wurde nicht benutzt: abgebrochen, zu lange gewartet, oder auf diesem Gerät liegt keiner von Ihnen.',
  )
}
