import { resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { recordedPort } from './free-port.ts'
import { takeOwnership } from './ownership.ts'
import { directoryAccess } from './postgres-directory.ts'
import { brokenData, dataDirectory } from './postgres-init.ts'
import { env, postgresPrograms, runAs } from './postgres-programs.ts'
import { endOrphan, postmasterReady } from './postmaster.ts'
import { secret } from './secret.ts'
import { launchServer, NotReady, type ServerProcess } from './server-process.ts'

export interface PostgresOptions {
  /** Holds everything: `daten/`, `kennwort` (mode 600), `port`, `postgres.log`. Created when missing. */
  directory: string
  /** Default: the port of the last start, or a free one. */
  port?: number
  /**
   * Leaves writing to disk to the kernel: for tests. Commits survive the death of the server, as in real life
   * (synchronous_commit stays on: without it a kill -9 loses them), but not the death of the machine.
   */
  fast?: boolean
  /** Further server settings, as in postgresql.conf. */
  settings?: Record<string, string>
}

export interface PostgresServer extends ServerProcess {
  /** Address with the superuser's password, database `postgres`. For setting up, never for requests. */
  adminUrl: string
  port: number
}

/**
 * Starts a real Postgres 18 on 127.0.0.1 that belongs to this process, over a directory that survives it.
 * A server left over by a killed process is ended first. Throws `StartError` (`Occupied` when another live process
 * works with the directory).
 */
export async function startPostgres(options: PostgresOptions): Promise<PostgresServer> {
  const place = resolve(options.directory)
  const ownership = takeOwnership(place)
  try {
    const programs = postgresPrograms()
    const password = secret(`${place}/kennwort`)
    const data = await dataDirectory(place, programs, password, options.fast ?? false)
    await endOrphan(data)
    const port = options.port ?? (await recordedPort(place))
    const server = await bringUp(place, data, programs, ['-p', String(port), ...settings(options)])
    return {
      ...server,
      port,
      adminUrl: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
      stop: () => server.stop().finally(ownership.release),
    }
  } catch (error) {
    ownership.release()
    throw error
  }
}

async function bringUp(
  place: string,
  data: string,
  programs: string,
  args: string[],
  attempts = 50,
): Promise<ServerProcess> {
  const { path, descriptor, close } = directoryAccess(data)
  try {
    return await launchServer({
      program: `${programs}/postgres`,
      args: ['-D', path, ...args],
      env,
      runAs,
      descriptor,
      directory: '/',
      log: `${place}/postgres.log`,
      endSignal: 'SIGINT',
      ready: (pid) => postmasterReady(data, pid),
      // Replaying the log after a crash takes its time; a minute would be a great deal of it.
      deadlineMs: 60_000,
    })
  } catch (error) {
    if (!(error instanceof NotReady)) throw error
    // Backends of a postmaster killed a moment ago notice it within milliseconds; until then the directory is taken.
    if (attempts > 0 && error.log.includes('pre-existing shared memory block')) {
      await sleep(100)
      return bringUp(place, data, programs, args, attempts - 1)
    }
    const [first] = error.log.split('\n')
    const reason = /(?:FATAL|PANIC):\s+(.+)/.exec(error.log)?.[1] ?? (first || error.message)
    throw brokenData(data, `${reason} (ausführlich in ${place}/postgres.log)`)
  } finally {
    close()
  }
}

function settings({ fast, settings: further }: PostgresOptions): string[] {
  const all: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    // Eleven Gemeinden with three logins each, two to three connections per login, twice (gateway and worker).
    max_connections: '300',
    ...(fast && { fsync: 'off', full_page_writes: 'off' }),
    ...further,
  }
  return Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}
