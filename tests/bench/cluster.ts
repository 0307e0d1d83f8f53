import { join } from 'node:path'
import { fassungVeroeffentlichen, planLesen } from '@verbundakte/aktenplan'
import { writeInstallation } from '@verbundakte/database'
import { hashPassword } from '@verbundakte/identity'
import { type Gemeinde, gemeindeId, kalendertag } from '@verbundakte/kernel'
import { discover, installVerbund, openVerbund } from '@verbundakte/module'
import { startMeilisearch, startPostgres, temporaryPlace } from '@verbundakte/testing/embedded'
import postgres, { type Sql } from 'postgres'
import { fill } from './rows.ts'

/** Servers and data of one measurement, removed afterwards. */
export interface Cluster {
  readonly folder: string
  readonly admin: Sql
  readonly postgresPid: number
  readonly meiliPid: number | null
  readonly meili: { url: string; key: string } | null
  close(): Promise<void>
}

export const CLERK = { anmeldename: 'g1.gewerbeamt', kennwort: 'Messung-2026' }

/** The Gemeinden of a measurement: all alike, named by number. */
export function gemeinden(count: number): Gemeinde[] {
  return Array.from({ length: count }, (_, i) => ({
    id: gemeindeId(`g${i + 1}`),
    name: `Gemeinde ${i + 1}`,
    art: 'Gemeinde',
    ags: '06636000',
    kurz: `G${i + 1}`,
    hosts: [`g${i + 1}.bench`],
    module: ['aktenplan', 'akte', 'protokoll'],
    aemter: [
      { kuerzel: 'ha', name: 'Hauptamt', zustaendig: [''] },
      { kuerzel: 'ga', name: 'Gewerbeamt', zustaendig: ['13'] },
    ],
    platzierung: 'haupt',
  }))
}

const PLAN = `kennzeichen;titel;frist_jahre;aussonderung;hinweis
1;Sicherheit und Ordnung;10;B;ebene=struktur
13;Gewerberecht;10;B;ebene=struktur
130;Gewerbeanzeigen;10;B;ebene=struktur
130.10;Gewerbeanmeldungen;5;V;schutz=PERSONENBEZOGEN|quelle=praxis
130.50;Auskünfte;5;V;schutz=INTERN|quelle=praxis`

/** What a cluster is filled with. */
export interface Content {
  readonly gemeinden: readonly Gemeinde[]
  /** as a CSV */
  readonly plan: string
  people(admin: Sql, list: readonly Gemeinde[]): Promise<void>
  /** @param files contents in the store, by their SHA-256 */
  rows(admin: Sql, list: readonly Gemeinde[], files: readonly Stored[]): Promise<void>
  /** what is put into the store before */
  readonly letters: readonly Uint8Array<ArrayBuffer>[]
}

export interface Stored {
  readonly sha256: string
  readonly size: number
}

/** @param documents metadata rows over all Gemeinden together */
export function alike(count: number, documents: number): Content {
  return {
    gemeinden: gemeinden(count),
    plan: PLAN,
    people: addClerks,
    rows: (admin, list) => fill(admin, list, documents),
    letters: [],
  }
}

export async function openCluster(content: Content): Promise<Cluster> {
  const place = await temporaryPlace('verbundakte-bench-')
  const folder = place.path
  const server = await startPostgres({ directory: join(folder, 'postgres') })
  const meili = await startMeilisearch({ directory: join(folder, 'meilisearch') })
  const list = content.gemeinden
  const modules = await discover()
  const installation = await installVerbund({
    adminUrls: { haupt: server.adminUrl },
    gemeinden: list,
    modules,
    meili: meili && { url: meili.url, key: meili.key },
    ablage: join(folder, 'ablage'),
    // Nobody here has a second factor; the officer who asks the log would need one.
    secondFactorRoles: [],
    previous: null,
  })
  await writeInstallation(folder, installation)
  const verbund = await openVerbund({ installation, modules, gemeinden: list })
  const zeilen = planLesen(content.plan)
  for (const { id } of list) {
    await verbund.app.asBetrieb(id, 'Messung').write((ctx) =>
      fassungVeroeffentlichen(ctx, {
        nummer: 1,
        bezeichnung: 'Messung',
        gueltigAb: kalendertag('2026-01-01'),
        zeilen,
      }),
    )
  }
  const files: Stored[] = []
  for (const letter of content.letters) {
    for (const { id } of list)
      files.push(await verbund.app.asBetrieb(id, 'Messung').services.ablage.write(id, once(letter)))
  }
  await verbund.close()
  const admin = postgres(server.adminUrl, { max: 2, onnotice: () => {} })
  await content.people(admin, list)
  await content.rows(admin, list, files)
  return {
    folder,
    admin,
    postgresPid: server.pid,
    meiliPid: meili?.pid ?? null,
    meili: installation.meili,
    async close() {
      await admin.end()
      await meili?.stop()
      await server.stop()
      place.remove()
    },
  }
}

async function addClerks(admin: Sql, list: readonly Gemeinde[]): Promise<void> {
  const kennwort = await hashPassword(CLERK.kennwort)
  const people = list.map(({ id }) => ({
    gemeinde: id,
    id: crypto.randomUUID(),
    kennung: 'gewerbeamt',
    name: 'Messung',
    kennwort,
  }))
  await admin`insert into identity.person ${admin(people)}`
  await admin`insert into identity.zuweisung ${admin(people.map(({ gemeinde, id }) => ({ gemeinde, person: id, rolle: 'sachbearbeitung', amt: 'ga' })))}`
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
