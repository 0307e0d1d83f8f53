import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { KLASSEN, nachrichtentyp } from '@verbundakte/gewerbe'
import type { Cluster } from '../cluster.ts'
import { memoryMb, pin, startProgram } from '../process.ts'
import { rounded } from '../statistics.ts'

export interface Distributed {
  readonly messages: number
  readonly perSecond: number
  /** of the worker with the processes that read for it, after each tenth of the messages */
  readonly memoryMb: readonly number[]
}

const INHALT = {
  rechtsform: 'einzelunternehmen',
  person: { name: 'Beispiel', vornamen: 'Toni' },
  betriebsstaette: {
    anschrift: { strasse: 'Musterweg', hausnummer: '3', plz: '37999', ort: 'Musterdorf', staat: 'DE' },
  },
  taetigkeiten: [{ text: 'Frisörsalon', schwerpunkt: true, wz: { code: '96.02.1', ausgabe: '2008' } }],
  betriebsart: { sonstiges: true },
  stichtag: '2026-11-02',
  grund: 'neugruendung',
}
/** Recipients of each Anzeige. */
const JE = 10

/** (j) Messages that wait for their recipients, all at once: until the last one is handed over and filed. */
export async function distributing(cluster: Cluster, messages: number): Promise<Distributed> {
  const folder = join(cluster.folder, 'gewerbepost')
  await mkdir(folder, { recursive: true })
  await waiting(cluster, Math.ceil(messages / JE))
  const [row] = await cluster.admin<{ n: number }[]>`select count(*)::int as n from gewerbe.uebermittlung`
  const count = row?.n ?? 0
  const start = performance.now()
  const worker = await startProgram('contestants/worker.ts', [cluster.folder, 'amt'], { VERBUND_BEHOERDENPOST: folder })
  pin(worker.pid, 'any')
  try {
    const memory: number[] = []
    while (memory.length < 10) {
      const sent = await sentSoFar(cluster)
      while (memory.length < 10 && sent >= ((memory.length + 1) * count) / 10)
        memory.push(rounded(memoryMb(worker.pid ?? 0)))
      if (worker.exitCode !== null) throw new Error('the worker ended')
      await sleep(500)
    }
    const seconds = (performance.now() - start) / 1000
    await mustLieThere(folder, count)
    return { messages: count, perSecond: rounded(count / seconds, 1), memoryMb: memory }
  } finally {
    worker.kill()
  }
}

async function sentSoFar({ admin }: Cluster): Promise<number> {
  const [row] = await admin<{ n: number; failed: number }[]>`
    select (count(*) filter (where stand = 'GESENDET' and dokument is not null))::int as n,
      (count(*) filter (where grund is not null))::int as failed from gewerbe.uebermittlung`
  if (row?.failed) {
    const [first] = await admin`select grund from gewerbe.uebermittlung where grund is not null limit 1`
    throw new Error(`a message did not go: ${first?.grund}`)
  }
  return row?.n ?? 0
}

async function mustLieThere(folder: string, count: number): Promise<void> {
  const mailboxes = await readdir(join(folder, 'g1'))
  const files = await Promise.all(mailboxes.map((name) => readdir(join(folder, 'g1', name))))
  const lying = files.flat().filter((name) => name.endsWith('.xml')).length
  if (lying !== count) throw new Error(`${lying} files for ${count} messages`)
}

/** Certified Anzeigen in open Vorgänge of the office, each with as many rows as there are recipients. */
async function waiting({ admin }: Cluster, anzeigen: number): Promise<void> {
  const klassen = KLASSEN.filter((klasse) => klasse !== 'REGISTERGERICHT').slice(0, JE)
  const recipients = klassen.map((klasse) => ({
    klasse,
    adresse: klasse.toLowerCase().replaceAll('_', '-'),
    typ: nachrichtentyp(klasse),
  }))
  await admin`
    insert into gewerbe.empfaenger (gemeinde, id, klasse, name, transport, adresse, format, nachrichtentyp, praefix, kennung, plz, ort)
    select 'g1', gen_random_uuid(), z->>'klasse', z->>'klasse', 'ORDNER', z->>'adresse', 'XGewerbeanzeige 2.2', z->>'typ', 'demo',
      '06000000', '37269', 'Musterstadt' from jsonb_array_elements(${JSON.stringify(recipients)}::text::jsonb) z`
  await admin`
    insert into gewerbe.anzeige (gemeinde, id, art, fassung, status, kanal, inhalt, betrieb, eingang_am, bescheinigt_am, melde_jahr,
      melde_nummer, akte, vorgang, dokument, schutzklasse, federfuehrung)
    select 'g1', gen_random_uuid(), 'anmeldung', '2025', 'BESCHEINIGT', 'schalter', ${JSON.stringify(INHALT)}::text::jsonb,
      gen_random_uuid(), now(), now(), 2026, n, v.akte, v.id, v.dokument, v.schutzklasse, v.federfuehrung
    from generate_series(1, ${anzeigen}::int) n join (
      select v.*, d.id as dokument, row_number() over () as at, count(*) over () as alle from akte.vorgang v
      join akte.akte a on a.gemeinde = v.gemeinde and a.id = v.akte and a.status <> 'ZDA'
      join akte.dokument d on d.gemeinde = v.gemeinde and d.vorgang = v.id and d.nummer = 1
      where v.gemeinde = 'g1' and v.status <> 'ERLEDIGT') v on v.at = 1 + n % v.alle`
  await admin`
    insert into gewerbe.uebermittlung (gemeinde, id, anzeige, klasse, empfaenger, fassung, nachricht, stand, inhalt, faellig_am, akte,
      vorgang, schutzklasse, federfuehrung)
    select 'g1', gen_random_uuid(), a.id, e.klasse, e.id, e.format, gen_random_uuid(), 'WARTET', a.inhalt, current_date, a.akte,
      a.vorgang, a.schutzklasse, a.federfuehrung from gewerbe.anzeige a cross join gewerbe.empfaenger e`
}
