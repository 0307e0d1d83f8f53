import { resolve } from 'node:path'
import { setTimeout as warten } from 'node:timers/promises'
import { besitzen } from './besitz.ts'
import { gemerkterPort } from './freier-port.ts'
import { geheimnis } from './geheimnis.ts'
import { datenDefekt, datenverzeichnis } from './postgres-anlegen.ts'
import { nutzer, postgresProgramme, umgebung } from './postgres-programme.ts'
import { zugriff } from './postgres-verzeichnis.ts'
import { postmasterBereit, verwaistenBeenden } from './postmaster.ts'
import { NichtBereit, type Serverprozess, starteServer } from './serverprozess.ts'

export interface PostgresAuftrag {
  /** Holds everything: `daten/`, `kennwort` (mode 600), `port`, `postgres.log`. Created when missing. */
  verzeichnis: string
  /** Default: the port of the last start, or a free one. */
  port?: number
  /**
   * Leaves writing to disk to the kernel: for tests. Commits survive the death of the server, as in real life
   * (synchronous_commit stays on: without it a kill -9 loses them), but not the death of the machine.
   */
  schnell?: boolean
  /** Further server settings, as in postgresql.conf. */
  einstellungen?: Record<string, string>
}

export interface PostgresServer extends Serverprozess {
  /** Address with the superuser's password, database `postgres`. For setting up, never for requests. */
  adminUrl: string
  port: number
}

/**
 * Starts a real Postgres 18 on 127.0.0.1 that belongs to this process, over a directory that survives it.
 * A server left over by a killed process is ended first. Throws `Startfehler` (`Belegt` when another live process
 * works with the directory).
 */
export async function startPostgres(auftrag: PostgresAuftrag): Promise<PostgresServer> {
  const ort = resolve(auftrag.verzeichnis)
  const besitz = besitzen(ort)
  try {
    const programme = postgresProgramme()
    const kennwort = geheimnis(`${ort}/kennwort`)
    const daten = await datenverzeichnis(ort, programme, kennwort, auftrag.schnell ?? false)
    await verwaistenBeenden(daten)
    const port = auftrag.port ?? (await gemerkterPort(ort))
    const server = await hochfahren(ort, daten, programme, ['-p', String(port), ...einstellungen(auftrag)])
    return {
      ...server,
      port,
      adminUrl: `postgres://postgres:${kennwort}@127.0.0.1:${port}/postgres`,
      stop: () => server.stop().finally(besitz.freigeben),
    }
  } catch (fehler) {
    besitz.freigeben()
    throw fehler
  }
}

async function hochfahren(
  ort: string,
  daten: string,
  programme: string,
  argumente: string[],
  versuche = 50,
): Promise<Serverprozess> {
  const { pfad, deskriptor, schliessen } = zugriff(daten)
  try {
    return await starteServer({
      programm: `${programme}/postgres`,
      argumente: ['-D', pfad, ...argumente],
      umgebung,
      nutzer,
      deskriptor,
      verzeichnis: '/',
      protokoll: `${ort}/postgres.log`,
      endeSignal: 'SIGINT',
      bereit: (pid) => postmasterBereit(daten, pid),
      // Replaying the log after a crash takes its time; a minute would be a great deal of it.
      fristMs: 60_000,
    })
  } catch (fehler) {
    if (!(fehler instanceof NichtBereit)) throw fehler
    // Backends of a postmaster killed a moment ago notice it within milliseconds; until then the directory is taken.
    if (versuche > 0 && fehler.protokoll.includes('pre-existing shared memory block')) {
      await warten(100)
      return hochfahren(ort, daten, programme, argumente, versuche - 1)
    }
    const [erste] = fehler.protokoll.split('\n')
    const grund = /(?:FATAL|PANIC):\s+(.+)/.exec(fehler.protokoll)?.[1] ?? (erste || fehler.message)
    throw datenDefekt(daten, `${grund} (ausführlich in ${ort}/postgres.log)`)
  } finally {
    schliessen()
  }
}

function einstellungen({ schnell, einstellungen: weitere }: PostgresAuftrag): string[] {
  const alle: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    // Eleven Gemeinden with three logins each, two to three connections per login, twice (gateway and worker).
    max_connections: '300',
    ...(schnell && { fsync: 'off', full_page_writes: 'off' }),
    ...weitere,
  }
  return Object.entries(alle).flatMap(([name, wert]) => ['-c', `${name}=${wert}`])
}
