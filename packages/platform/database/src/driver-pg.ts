import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import type { Driver, DriverOptions, Tx } from './driver.ts'

/**
 * The same contract on node-postgres. Not in use: it is what takes the place of postgres.js, in one line of
 * databases.ts, should that stop being kept (ADR 0004).
 */
export function openPgDriver(wahl: DriverOptions): Driver {
  const config = {
    ...address(wahl),
    // Statements that do not wait for each other share a flight.
    pipeline: true,
    keepAlive: true,
    connectionTimeoutMillis: (wahl.connect ?? 10) * 1000,
    application_name: 'verbundakte',
  }
  const pool = new pg.Pool({ ...config, max: wahl.max, idleTimeoutMillis: (wahl.idle ?? 120) * 1000 })
  // Without a listener the loss of a connection ends the process, in the pool as well as in the middle of a statement.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  const db = drizzle({ client: pool })
  return {
    // Only `execute` differs between the drivers in its type; `rows` reads both forms.
    single: db as unknown as Tx,
    inTransaction: (work) => db.transaction((tx) => work(tx as unknown as Tx)),
    listen: (kanal, called, connected) => listen(config, kanal, called, connected),
    close: () => pool.end(),
  }
}

/** A connection of its own, made anew whenever it is lost. */
async function listen(
  config: pg.ClientConfig,
  kanal: string,
  called: (inhalt: string) => void,
  connected: (() => void) | undefined,
): Promise<() => Promise<void>> {
  let client: pg.Client | undefined
  let stopped = false
  const start = async () => {
    const next = new pg.Client(config)
    client = next
    let lost = false
    const again = () => {
      if (lost || stopped) return
      lost = true
      setTimeout(() => void start().catch(again), 250).unref()
    }
    next.on('error', again)
    next.on('end', again)
    next.on('notification', (nachricht) => {
      if (nachricht.channel === kanal) called(nachricht.payload ?? '')
    })
    await next.connect()
    await next.query(`listen ${pg.escapeIdentifier(kanal)}`)
    connected?.()
  }
  await start()
  return async () => {
    stopped = true
    await client?.end()
  }
}

// An address without a user would overrule the user that is named beside it.
function address({ url, login, password }: DriverOptions): pg.ClientConfig {
  const { hostname, port, pathname } = new URL(url)
  return {
    host: hostname,
    port: Number(port || 5432),
    database: decodeURIComponent(pathname.slice(1)),
    user: login,
    password,
  }
}
