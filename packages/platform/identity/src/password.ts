import { hash, verify } from '@node-rs/argon2'

/**
 * Argon2id with the parameters OWASP names as the minimum (19 MiB, 2 passes, 1 lane): about 20 ms of one core. Runs on
 * the thread pool, not on the event loop.
 */
export function hashPassword(password: string): Promise<string> {
  return hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 })
}

/** False also for an account without a password; takes as long as for one with a password, so time tells nothing. */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  const known = await verify(stored ?? (await decoy()), password)
  return stored !== null && known
}

let made: Promise<string> | undefined

function decoy(): Promise<string> {
  made ??= hashPassword(crypto.randomUUID())
  return made
}
