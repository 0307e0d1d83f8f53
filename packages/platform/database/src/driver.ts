import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'

/** What a module may do with its database: statements, and nothing that would change who it is. */
export type Tx = Pick<
  PostgresJsDatabase,
  'select' | 'selectDistinct' | 'selectDistinctOn' | 'insert' | 'update' | 'delete' | '$with' | 'with' | 'execute'
>

/** A pool of one login. The only place that knows which driver is in use; `driver.contract.ts` is what one must hold. */
export interface Driver {
  /** each statement by itself, pipelined: the road of reads */
  readonly single: Tx
  /** read committed: a grant that is revoked meanwhile must be seen by the next statement */
  inTransaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  /** calls back on every NOTIFY of the channel, and `connected` each time listening starts anew; returns how to stop */
  listen(kanal: string, called: (inhalt: string) => void, connected?: () => void): Promise<() => Promise<void>>
  close(): Promise<void>
}

export interface DriverOptions {
  readonly url: string
  readonly login: string
  readonly password: string
  /** connections at most */
  readonly max: number
  /** seconds after which an unused connection is given back */
  readonly idle?: number
  /** seconds until a server that does not answer is given up */
  readonly connect?: number
}

const compiling = new WeakMap<Tx, Tx>()

/**
 * The same connections, for statements that are kept: the mapper of their rows is compiled for their columns. For a
 * statement that is built anew each time, compiling costs more than it saves.
 */
export function keeping(tx: Tx): Tx {
  return compiling.get(tx) ?? tx
}

export function openDriver(wahl: DriverOptions): Driver {
  const client = postgres(wahl.url, {
    username: wahl.login,
    password: wahl.password,
    max: wahl.max,
    idle_timeout: wahl.idle ?? 120,
    connect_timeout: wahl.connect ?? 10,
    // A server that was restarted is asked again within a second; the default waits up to twenty.
    backoff: (tries: number) => Math.min(2 ** tries / 100, 1),
    onnotice: () => {},
    connection: { application_name: 'verbundakte' },
  })
  const shared = prepared(client)
  const db = drizzle({ client: shared })
  compiling.set(db, drizzle({ client: shared, jit: true }))
  return {
    single: db,
    inTransaction: (work) => db.transaction(work),
    async listen(kanal, called, connected) {
      let stopped = false
      // After a lost connection postgres.js listens anew under a name of its own, which its unlisten does not know.
      const { unlisten } = await client.listen(
        kanal,
        (content) => !stopped && called(content),
        () => !stopped && connected?.(),
      )
      return async () => {
        stopped = true
        await unlisten()
      }
    },
    close: () => client.end({ timeout: 5 }),
  }
}

/**
 * postgres.js 3.4.9 counts the rows of a statement and forgets to begin anew when one breaks after its first rows: the
 * next answer on that connection then begins with as many gaps. The rows behind them are its own.
 */
function answered<T extends object>(query: T): T {
  // Its own field, which its types do not show.
  const { resolve } = query as T & { resolve: (answer: unknown) => void }
  const closed = (answer: unknown) => {
    if (Array.isArray(answer) && answer.length > 0 && !(0 in answer)) {
      answer.splice(
        0,
        answer.findIndex((_row, n) => n in answer),
      )
    }
    resolve(answer)
  }
  return Object.assign(query, { resolve: closed })
}

/**
 * The client as Drizzle sees it, with every statement prepared. Drizzle leaves ad hoc statements unprepared, which with
 * postgres.js means two round trips and a new plan each time (nested list: 24 → 9 ms of CPU).
 */
function prepared<C extends postgres.Sql | postgres.TransactionSql>(client: C): C {
  return new Proxy(client, {
    get(target, key) {
      if (key === 'unsafe') {
        return (query: string, parameters: postgres.ParameterOrJSON<never>[] = []) =>
          answered(target.unsafe(query, parameters, { prepare: true }))
      }
      if (key === 'begin' || key === 'savepoint') {
        // Both take the work as their last argument; which of the two a client has depends on where it is.
        const open = Reflect.get(target, key) as (...args: unknown[]) => unknown
        return (...args: unknown[]) => {
          const work = args.pop() as (inner: postgres.TransactionSql) => unknown
          return open(...args, (inner: postgres.TransactionSql) => work(prepared(inner)))
        }
      }
      return Reflect.get(target, key)
    },
  })
}
