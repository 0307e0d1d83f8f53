import type { Sql } from 'postgres'
import { fileOne } from '../support/fill.ts'
import { letIn } from '../support/grants.ts'
import type { filledVerbund } from './filled.ts'
import type { Looker } from './wall-print.ts'

type Filled = Awaited<ReturnType<typeof filledVerbund>>
type More = Parameters<ReturnType<typeof letIn>['letIn']>[2]

/**
 * Lets visitors in, each with another grant: to read, to write, to file, for single objects, for a protected class, for
 * another module; and some whose grant has ended, is not theirs, or stands in another Gemeinde. Beside them rows that no
 * key would let be, so that each condition of a policy means something: a child whose parent is the neighbour's.
 *
 * @returns who asks at the visitors' logins
 */
export async function letVisitorsIn(filled: Filled): Promise<Looker[]> {
  const { admin, verbund, signIn, mine, foreign } = filled
  const tax = await fileOne(signIn, 'meinhard.gewerbeamt', 'Ein Bescheid')
  const third = await fileOne(signIn, 'meinhard.gewerbeamt', 'Noch ein Brief')
  const grants = letIn(verbund)
  const visitors: Looker[] = []

  /** A grant with every signature it takes; then it is given to a person of its own, for one person visits once. */
  async function grant(
    gemeinde: string,
    more: More = {},
    onlyReads = false,
    at = gemeinde,
  ): Promise<{ id: string; person: string }> {
    const { id } = await grants.letIn(gemeinde, 'supportstelle.eins', {
      module: ['akte', 'geschaeftsgang', 'prozess', 'schreibvorlage', 'papier', 'postausgang', 'gewerbe'],
      ...more,
    })
    const person = crypto.randomUUID()
    await asleep(admin, `update unterstuetzung.auftrag set antragsteller = '${person}' where id = '${id}'`)
    visitors.push({ login: `${at}_unterstuetzung`, person, onlyReads })
    return { id, person }
  }
  const change = (id: string, how: string) =>
    asleep(admin, `update unterstuetzung.auftrag set ${how} where id = '${id}'`)

  const theirs = crypto.randomUUID()
  const reads = await grant('meinhard')
  const writes = await grant('meinhard', { aktionen: ['aendern', 'anlegen'] })
  await grant('meinhard', { aktionen: ['anlegen'] })
  await grant('meinhard', { klassen: ['STEUER'], aktionen: ['aendern', 'anlegen'] })
  await grant('meinhard', { module: ['aktenplan'], aktionen: ['aendern', 'anlegen'] })
  await grant('meinhard', {
    aktionen: ['aendern', 'anlegen'],
    objekte: [
      { art: 'Vorgang', id: third.vorgang },
      { art: 'Vorgang', id: theirs },
    ],
  })
  await grant('meinhard', {
    aktionen: ['aendern', 'anlegen'],
    objekte: [
      { art: 'Dokument', id: third.dokument },
      { art: 'Version', id: mine.version },
    ],
  })
  await grant('meinhard', { objekte: [{ art: 'Akte', id: third.akte }], aktionen: ['aendern', 'anlegen'] })
  const [letter] = await admin.unsafe(`select id::text from posteingang.eingang where gemeinde = 'meinhard' limit 1`)
  const eingang = String(letter?.id)
  await grant('meinhard', { module: ['posteingang'], aktionen: ['aendern', 'anlegen'] })
  await grant('meinhard', {
    module: ['posteingang'],
    aktionen: ['aendern', 'anlegen'],
    objekte: [{ art: 'Eingang', id: eingang }],
  })
  // A grant in the neighbour's Gemeinde, tried here; and one where support is switched off meanwhile.
  await grant('sontra', {}, true, 'meinhard')
  await grant('witzenhausen', {}, true)
  await asleep(
    admin,
    `insert into unterstuetzung.notschalter (gemeinde, id, aus, geaendert_von, geaendert_von_name)
     values ('witzenhausen', gen_random_uuid(), true, gen_random_uuid(), 'Probe')`,
  )
  const over = await grant('meinhard')
  await change(over.id, `endet_am = clock_timestamp() - interval '1 second'`)
  const early = await grant('meinhard', {}, true)
  await change(
    early.id,
    `begonnen_am = clock_timestamp() + interval '1 hour', endet_am = clock_timestamp() + interval '2 hours'`,
  )
  const revoked = await grant('meinhard', {}, true)
  await change(revoked.id, `zustand = 'WIDERRUFEN'`)
  // What a check forbids: actions that write, and no leave to write.
  const torn = await grant('meinhard', { aktionen: ['aendern'] })
  await admin.unsafe(`do $$ declare c text; begin
    select conname into strict c from pg_constraint where conrelid = 'unterstuetzung.auftrag'::regclass
      and pg_get_constraintdef(oid) ~ 'schreiben OR';
    execute format('alter table unterstuetzung.auftrag drop constraint %I', c); end $$`)
  await change(torn.id, 'schreiben = false')

  await asleep(
    admin,
    `update akte.akte set schutzklasse = 'STEUER' where id = '${tax.akte}'`,
    `update akte.vorgang set schutzklasse = 'STEUER' where id = '${tax.vorgang}'`,
    `update akte.dokument set schutzklasse = 'STEUER' where id = '${tax.dokument}'`,
    `update akte.version set schutzklasse = 'STEUER' where dokument = '${tax.dokument}'`,
    `update akte.beteiligter set schutzklasse = 'STEUER' where akte = '${tax.akte}'`,
  )
  const copies: [table: string, from: string, as: Record<string, string>][] = [
    ['akte.vorgang', foreign.vorgang, { id: theirs, akte: mine.akte }],
    ['akte.dokument', mine.dokument, { vorgang: foreign.vorgang }],
    ['akte.version', mine.version, { dokument: foreign.dokument }],
    ['akte.beteiligter', mine.beteiligter, { vorgang: third.vorgang }],
    ['posteingang.eingang', eingang, {}],
    ['posteingang.eingang', eingang, { schutzklasse: 'STEUER' }],
    ...[reads, writes, over, torn].flatMap(({ person }): typeof copies => [
      ['akte.dateieingang', mine.datei, { person }],
      ['akte.dateieingang', foreign.datei, { person }],
    ]),
  ]
  const [lease] = await admin.unsafe(`select id::text from akte.bearbeitung where gemeinde = 'meinhard' limit 1`)
  const leases: Record<string, string>[] = [
    { dokument: foreign.dokument },
    { dokument: third.dokument },
    { schutzklasse: 'STEUER' },
    { schutzklasse: 'STEUER', dokument: third.dokument },
  ]
  for (const as of leases) {
    copies.push(['akte.bearbeitung', String(lease?.id), as])
  }
  for (const [table, from, as] of copies) await copied(admin, filled, table, from, as)
  // What lies in a Vorgang carries its class and the ids of both: one of each kind inside and outside of what is named.
  for (const kind of ['laufweg', 'schritt', 'wiedervorlage', 'aufgabe', 'kommentar']) {
    const table = `geschaeftsgang.${kind}`
    const [row] = await admin.unsafe(`select id::text from ${table} where gemeinde = 'meinhard' limit 1`)
    for (const as of [{ vorgang: third.vorgang }, { akte: third.akte }, { schutzklasse: 'STEUER' }]) {
      const own: Record<string, string> = kind === 'schritt' ? { laufweg: crypto.randomUUID() } : {}
      await copied(admin, filled, table, String(row?.id), { ...own, ...as })
    }
  }
  // Of paper one number in an Akte, and one open loan and request each.
  for (const kind of ['papierteil', 'ausleihe', 'scanauftrag']) {
    const table = `papier.${kind}`
    const [row] = await admin.unsafe(`select id::text from ${table} where gemeinde = 'meinhard' limit 1`)
    const ways = [{ vorgang: third.vorgang }, { akte: third.akte }, { schutzklasse: 'STEUER' }]
    for (const [place, as] of ways.entries()) {
      const own: Record<string, string> =
        kind === 'papierteil' ? { nummer: `${90 + place}` } : { papierteil: crypto.randomUUID() }
      await copied(admin, filled, table, String(row?.id), { ...own, ...as })
    }
  }
  // A Vorgang has one Lauf, and a Lauf one Unterlage of a name.
  const neu = () => crypto.randomUUID()
  for (const [kind, ways] of [
    [
      'lauf',
      [{ vorgang: third.vorgang }, { akte: third.akte, vorgang: neu() }, { schutzklasse: 'STEUER', vorgang: neu() }],
    ],
    ['unterlage', [{ vorgang: third.vorgang }, { schutzklasse: 'STEUER' }].map((as) => ({ ...as, lauf: neu() }))],
  ] as const) {
    const [row] = await admin.unsafe(`select id::text from prozess.${kind} where gemeinde = 'meinhard' limit 1`)
    for (const as of ways) await copied(admin, filled, `prozess.${kind}`, String(row?.id), as)
  }
  const [sendung] = await admin.unsafe(`select id::text from postausgang.sendung where gemeinde = 'meinhard' limit 1`)
  for (const as of [
    { dokument: third.dokument },
    { vorgang: third.vorgang },
    { akte: third.akte },
    { schutzklasse: 'STEUER' },
  ])
    await copied(admin, filled, 'postausgang.sendung', String(sendung?.id), as)
  // A Dokument was made from one Fassung.
  const [brief] = await admin.unsafe(
    `select id::text from schreibvorlage.schreiben where gemeinde = 'meinhard' limit 1`,
  )
  for (const as of [{ vorgang: third.vorgang }, { akte: third.akte }, { schutzklasse: 'STEUER' }])
    await copied(admin, filled, 'schreibvorlage.schreiben', String(brief?.id), { dokument: neu(), ...as })
  for (const as of [{ vorgang: third.vorgang }, { akte: third.akte }, { schutzklasse: 'STEUER' }]) {
    const [serie] = await admin.unsafe(`select id::text from schreibvorlage.serie where gemeinde = 'meinhard' limit 1`)
    await copied(admin, filled, 'schreibvorlage.serie', String(serie?.id), { schluessel: neu(), ...as })
    const [einer] = await admin.unsafe(
      `select id::text from schreibvorlage.serienbrief where gemeinde = 'meinhard' limit 1`,
    )
    await copied(admin, filled, 'schreibvorlage.serienbrief', String(einer?.id), { serie: neu(), ...as })
  }
  // An Anzeige has one receipt with a number of its own; what is attached to it is seen with it, and stands with no neighbour's.
  // Behind the neighbour's in any order: the print tries the first values of a column.
  const inThird = `f${neu().slice(1)}`
  const [theirAnzeige] = await admin.unsafe(`select id::text from gewerbe.anzeige where gemeinde = 'sontra' limit 1`)
  for (const [kind, ways] of [
    ['anzeige', [{ id: inThird, vorgang: third.vorgang }, { akte: third.akte }, { schutzklasse: 'STEUER' }]],
    ['betrieb', [{ akte: third.akte }, { schutzklasse: 'STEUER' }]],
    ['bescheinigung', [{ vorgang: third.vorgang }, { akte: third.akte }, { schutzklasse: 'STEUER' }]],
    ['uebermittlung', [{ vorgang: third.vorgang }, { akte: third.akte }, { schutzklasse: 'STEUER' }]],
    ['rueckmeldung', [{ vorgang: third.vorgang }, { akte: third.akte }, { schutzklasse: 'STEUER' }]],
    ['auskunft', [{ vorgang: third.vorgang }, { akte: third.akte }, { schutzklasse: 'STEUER' }]],
    ['grunddaten', [{ akte: third.akte }, { schutzklasse: 'STEUER' }]],
    ['loeschung', [{ akte: third.akte }, { schutzklasse: 'STEUER' }]],
    ['schreiben', [{ vorgang: third.vorgang }, { akte: third.akte }, { schutzklasse: 'STEUER' }]],
    ['gaststaettenpruefung', [{ vorgang: third.vorgang }, { akte: third.akte }, { schutzklasse: 'STEUER' }]],
    ['gaststaettenfest', [{ vorgang: third.vorgang }, { akte: third.akte }, { schutzklasse: 'STEUER' }]],
    ['untersagung', [{ vorgang: third.vorgang }, { akte: third.akte }, { schutzklasse: 'STEUER' }]],
    ['anhoerung', [{ vorgang: third.vorgang }, { akte: third.akte }, { schutzklasse: 'STEUER' }]],
    ['reisegewerbekarte', [{ vorgang: third.vorgang }, { akte: third.akte }, { schutzklasse: 'STEUER' }]],
    ['behoerdenmitteilung', [{ vorgang: third.vorgang }, { akte: third.akte }, { schutzklasse: 'STEUER' }]],
    ['anlage', [{ anzeige: inThird }, { anzeige: String(theirAnzeige?.id) }, { schutzklasse: 'STEUER' }]],
  ] as const) {
    const [row] = await admin.unsafe(`select id::text from gewerbe.${kind} where gemeinde = 'meinhard' limit 1`)
    for (const [place, as] of ways.entries()) {
      const own: Record<string, string> =
        kind === 'anzeige'
          ? { melde_nummer: `${90 + place}` }
          : kind === 'bescheinigung'
            ? { anzeige: neu(), nummer: neu() }
            : kind === 'uebermittlung'
              ? { anzeige: neu(), nachricht: neu() }
              : kind === 'rueckmeldung'
                ? { nachricht: neu() }
                : kind === 'anlage'
                  ? { sha256: neu() }
                  : kind === 'loeschung'
                    ? { betrieb: neu() }
                    : kind === 'gaststaettenpruefung'
                      ? { anzeige: neu() }
                      : {}
      await copied(admin, filled, `gewerbe.${kind}`, String(row?.id), { ...own, ...as })
    }
  }
  for (const table of ['unterstuetzung.bewilligung', 'unterstuetzung.verlauf']) {
    const [row] = await admin.unsafe(`select id::text from ${table} where gemeinde = 'meinhard' limit 1`)
    const [grant] = await admin.unsafe(`select id::text from unterstuetzung.auftrag where gemeinde = 'sontra' limit 1`)
    await copied(admin, filled, table, String(row?.id), { auftrag: String(grant?.id) })
  }
  return [...visitors, { login: 'meinhard_unterstuetzung', person: crypto.randomUUID() }]
}

/** A row again, with another id and what is given. */
async function copied(admin: Sql, filled: Filled, name: string, id: string, as: Record<string, string>): Promise<void> {
  const columns = filled.tables
    .find((table) => table.name === name)
    ?.columns.map((column) => `"${column}"`)
    .join(', ')
  const changed = JSON.stringify({ id: crypto.randomUUID(), ...as })
  await asleep(
    admin,
    `insert into ${name} (${columns}) select ${columns} from
       (select (jsonb_populate_record(r, '${changed}')).* from ${name} r where id = '${id}') made`,
  )
}

/** As superuser, with the triggers asleep: also what no key and no trigger would let be. */
export async function asleep(admin: Sql, ...statements: readonly string[]): Promise<void> {
  await admin.begin((tx) => tx.unsafe(`set local session_replication_role = replica; ${statements.join(';')}`))
}

/** One of everything in the tables of sign-in, of Gemeinden and of the support desk, allowed and forbidden. */
export async function fillSignIn(admin: Sql): Promise<void> {
  const [one, two, far, desk] = [
    'meinhard.gewerbeamt',
    'meinhard.kaemmerei',
    'sontra.gewerbeamt',
    'supportstelle.eins',
  ].map((name) => `(select id from identity.person where name = '${name}')`)
  const of = (table: string, columns: string, values: string) =>
    [
      ['meinhard', one],
      ['sontra', far],
      ['supportstelle', desk],
    ].map(
      ([gemeinde, person]) =>
        `insert into identity.${table} (gemeinde, ${columns}) values ('${gemeinde}', ${values.replace('PERSON', person ?? '')})`,
    )
  const soon = `clock_timestamp() + interval '1 day'`
  const role = (gemeinde: string, person: string | undefined, rolle: string, herkunft: string) =>
    `insert into identity.zuweisung (gemeinde, person, rolle, herkunft, gilt_bis)
     values ('${gemeinde}', ${person}, '${rolle}', '${herkunft}', ${herkunft === 'hand' ? 'null' : soon})`
  await asleep(
    admin,
    `insert into identity.anbieter (gemeinde, anbieter, aussteller) values ('meinhard', 'a', 'https://a.example'), ('meinhard', 'b', 'https://b.example')`,
    `insert into identity.anbieterrolle (gemeinde, anbieter, rolle) values ('meinhard', 'a', 'leitung')`,
    // A provider that calls itself `hand` no key would let be.
    `insert into identity.verknuepfung (gemeinde, anbieter, subjekt, person) values ('meinhard', 'a', 'eins', ${one}),
      ('meinhard', 'hand', 'hand', ${one}), ('sontra', 'c', 'fern', ${far})`,
    role('meinhard', one, 'leitung', 'a'),
    role('meinhard', two, 'leitung', 'a'),
    role('meinhard', one, 'leitung', 'b'),
    role('meinhard', one, 'betrieb', 'hand'),
    role('supportstelle', desk, 'leitung', 'a'),
    role('supportstelle', desk, 'leitung', 'hand'),
    ...of('anbietersitzung', 'sitzung, anbieter', `'s', 'a'`),
    ...of('anbieterschein', 'id, anbieter, laeuft_ab', `'s', 'a', ${soon}`),
    ...of('anmeldung', 'id, person, schritt, laeuft_ab', `'s', PERSON, 'einrichten', ${soon}`),
    ...of('sitzung', 'id, person, laeuft_ab, spaetestens', `'s', PERSON, ${soon}, ${soon}`),
    ...of('aufgabe', 'id, person, bezug, aufgabe, laeuft_ab', `gen_random_uuid(), PERSON, 'anlegen', 'x', ${soon}`),
    ...of('passkey', 'id, person, kennung, schluessel, name', `gen_random_uuid(), PERSON, 's', 'x', 'x'`),
    ...of('totp', 'person', 'PERSON'),
    ...of('wiederherstellung', 'person, pruefwert', `PERSON, 'x'`),
    ...of('versuch', 'schluessel, seit, anzahl', `'x', clock_timestamp(), 1`),
  )
}
