import { isUnreachable, signOut } from '@verbundakte/ui'
import { onDevice } from './modules.ts'

const OPEN = 'verbundakte.abmelden'
/** Milliseconds that the end of the session waits for the device to be emptied. */
const PATIENCE = 10_000

/**
 * Signs out: first what is kept on this device goes, then the session. Without network the session stays for the server
 * to end; this device remembers to ask for it before anything else. A device that cannot be emptied keeps nobody signed
 * in: what is left there is closed, and goes at the next contact. @returns where the browser goes on to
 */
export async function leaveDevice(): Promise<string> {
  const emptied = Promise.allSettled(onDevice.map((kept) => kept.forget()))
  await Promise.race([emptied, new Promise((resolve) => setTimeout(resolve, PATIENCE))])
  try {
    return await signOut()
  } catch (error) {
    if (!isUnreachable(error)) throw error
    localStorage.setItem(OPEN, 'ja')
    return '/'
  }
}

/** Ends a session that somebody has left without network. @throws ApiError while there still is none */
export async function finishSignOut(): Promise<void> {
  if (localStorage.getItem(OPEN) === null) return
  await signOut()
  localStorage.removeItem(OPEN)
}
