import { StartError } from '@verbundakte/testing/embedded'
import postgres from 'postgres'

/** A server in the next room answers at once; one across a slow line within seconds. */
const PATIENCE_S = 10

/**
 * Asks the server of DATABASE_URL who we are there, before the long steps: they would end with the words of a library
 * for what is a wrong password.
 *
 * @throws StartError
 */
export async function checkOwnDatabase(adminUrl: string): Promise<void> {
  const server = postgres(adminUrl, { max: 1, connect_timeout: PATIENCE_S, onnotice: () => {} })
  try {
    const [here] = await server<{ ich: string; darf: boolean }[]>`
      select rolname as ich, rolsuper or rolcreaterole as darf from pg_roles where rolname = current_user`
    if (here?.darf) return
    throw new StartError(
      `Der Benutzer ${here?.ich} von DATABASE_URL darf keine Rollen anlegen.`,
      'Nennen Sie einen, der das darf: Jede Gemeinde bekommt eigene Logins, und nur das Einrichten benutzt diesen.',
    )
  } catch (error) {
    throw error instanceof StartError ? error : refusal(new URL(adminUrl), error)
  } finally {
    await server.end({ timeout: 1 })
  }
}

function refusal(url: URL, cause: unknown): StartError {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  if (code === '28P01' || code === '28000') {
    return new StartError(
      `Die Datenbank unter ${url.host} weist den Benutzer ${decodeURIComponent(url.username)} von DATABASE_URL ab.`,
      'Prüfen Sie Benutzer und Kennwort darin; Sonderzeichen im Kennwort stehen dort in Prozentschreibweise.',
      { cause },
    )
  }
  if (code === '3D000') {
    return new StartError(
      `Auf dem Server ${url.host} gibt es die Datenbank ${url.pathname.slice(1)} nicht.`,
      'Legen Sie sie an, oder nennen Sie in DATABASE_URL die Datenbank postgres: Daneben wird dann eine angelegt.',
      { cause },
    )
  }
  return new StartError(
    `Unter ${url.host} (DATABASE_URL) antwortet keine Datenbank (${code || (cause instanceof Error ? cause.message : cause)}).`,
    'Starten Sie sie und versuchen Sie es noch einmal; ohne DATABASE_URL startet eine eigene.',
    { cause },
  )
}
