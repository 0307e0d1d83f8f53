import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import type { Driver, DriverOptions, Tx } from './driver.ts'

/**
 * The same contract on node-postgres. Not in use: it is what takes the place of postgres.js, in one line of
 * databases.ts, should that stop being kept (ADR 0004).
 */
export function openPgDriver(wahl: DriverOptions): Driver {
  const pool = new pg.Pool({
    connectionString: wahl.url,
    user: wahl.login,
    password: wahl.password,
    max: wahl.max,
    idleTimeoutMillis: (wahl.idle ?? 120) * 1000,
    connectionTimeoutMillis: 10_000,
    application_name: 'verbundakte',
  })
  // Without a listener the loss of an idle connection ends the process.
  pool.on('error', () => {})
  const db = drizzle({ client: pool })
  return {
    // Only `execute` differs between the drivers in its type; `rows` reads both forms.
    single: db as unknown as Tx,
    inTransaction: (work) => db.transaction((tx) => work(tx as unknown as Tx)),
    async listen(kanal, called, connected) {
      const client = await pool.connect()
      client.on('notification', (nachricht) => {
        if (nachricht.channel === kanal) called(nachricht.payload ?? '')
      })
      await client.query(`listen ${pg.escapeIdentifier(kanal)}`)
      connected?.()
      return async () => {
        await client.query(`unlisten ${pg.escapeIdentifier(kanal)}`)
        client.release()
      }
    },
    close: () => pool.end(),
  }
}
