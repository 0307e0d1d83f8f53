import { isUnreachable, signOut } from '@verbundakte/ui'
import { onDevice } from './modules.ts'

const OPEN = 'verbundakte.abmelden'

/**
 * Signs out: first what is kept on this device goes, then the session. Without network the session stays for the server
 * to end; this device remembers to ask for it before anything else. @returns where the browser goes on to
 */
export async function leaveDevice(): Promise<string> {
  await Promise.all(onDevice.map((kept) => kept.forget()))
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
