import { recordViews } from '@verbundakte/audit'
import { rows } from '@verbundakte/database'
import type { TestVerbund } from '@verbundakte/testing'
import { sql } from 'drizzle-orm'
import type { Client, testGateway } from './client.ts'
import { fillAnsichten } from './fill-ansichten.ts'
import { fillEingangswege } from './fill-eingangswege.ts'
import { fillGewerbe } from './fill-gewerbe.ts'
import { fillMitteilung } from './fill-mitteilung.ts'
import { fillPapier } from './fill-papier.ts'
import { fillProzess } from './fill-prozess.ts'
import { fillSchreibvorlage } from './fill-schreibvorlage.ts'
import { fillUnterwegs } from './fill-unterwegs.ts'

/** Ids of one of everything that a Gemeinde files. */
export interface Filed {
  readonly client: Client
  readonly akte: string
  readonly vorgang: string
  readonly dokument: string
  readonly version: string
  readonly beteiligter: string
  /** an upload that waits */
  readonly datei: string
}

/** Files one of everything over the gateway, as the named clerk. */
export async function fileOne(
  signIn: ReturnType<typeof testGateway>['signIn'],
  name: string,
  text = 'Sehr geehrte Damen und Herren',
  kennzeichen = '130.10',
): Promise<Filed> {
  const client = await signIn(name)
  const { aktenplan } = await client.ask('{ aktenplan { id kennzeichen } }')
  const position = aktenplan.find((each: { kennzeichen: string }) => each.kennzeichen === kennzeichen).id
  const { akteAnlegen } = await client.ask(
    'mutation ($p: ID!) { akteAnlegen(eingabe: { position: $p, betreff: "Blumenladen Aster" }) { id } }',
    { p: position },
  )
  const { vorgangAnlegen } = await client.ask(
    'mutation ($a: ID!) { vorgangAnlegen(akte: $a, eingabe: { betreff: "Anmeldung" }) { id } }',
    { a: akteAnlegen.id },
  )
  const { dokumentAblegen } = await client.ask(
    'mutation ($v: ID!, $d: ID!) { dokumentAblegen(vorgang: $v, datei: $d) { id aktuelleVersion { id } } }',
    { v: vorgangAnlegen.id, d: await uploaded(client, text) },
  )
  const { beteiligteHinzufuegen } = await client.ask(
    'mutation ($a: ID!) { beteiligteHinzufuegen(akte: $a, eingabe: { rolle: "Inhaberin", art: PERSON, name: "Rosa Aster" }) { id } }',
    { a: akteAnlegen.id },
  )
  return {
    client,
    akte: akteAnlegen.id,
    vorgang: vorgangAnlegen.id,
    dokument: dokumentAblegen.id,
    version: dokumentAblegen.aktuelleVersion.id,
    beteiligter: beteiligteHinzufuegen.id,
    datei: await uploaded(client, `${text}, zum Zweiten`),
  }
}

/** Uploads a text and answers its id. */
export async function uploaded(client: Client, text: string, name = 'Brief.txt'): Promise<string> {
  const response = await client.upload(name, text)
  const body = (await response.json()) as { id: string }
  return body.id
}

/** What only the worker writes: text, search cards, checkpoints, positions of consumers. So that no table is empty. */
export async function fillTheRest(verbund: TestVerbund, filed: Filed): Promise<void> {
  const gemeinde = verbund.gemeinden.find(({ id }) => id === filed.client.gemeinde)
  if (!gemeinde) throw new Error('an unknown Gemeinde')
  const view = { art: 'Akte', ids: [filed.akte], felder: ['betreff'] }
  await recordViews(verbund.databases, gemeinde.id, { person: null, anfrage: crypto.randomUUID() }, [view])
  await verbund.app.asBetrieb(gemeinde.id, 'Was sonst der Worker schreibt').write(async (ctx) => {
    await rows(ctx.tx, sql`insert into akte.volltext (id, text) values (${filed.version}, 'Blumen')`)
    await rows(
      ctx.tx,
      sql`insert into akte.seitentext (id, version, nummer, text, sicherheit)
          values (${crypto.randomUUID()}, ${filed.version}, 1, 'Blumen', 90)`,
    )
    const eingang = crypto.randomUUID()
    await rows(
      ctx.tx,
      sql`insert into posteingang.eingang (id, herkunft, federfuehrung, schutzklasse, dateiname, sha256, groesse, mime, art, betreff)
          values (${eingang}, 'UPLOAD', 'ga', 'PERSONENBEZOGEN', 'Brief.txt', 'probe', 1, 'text/plain', 'txt', 'Probe')`,
    )
    await rows(ctx.tx, sql`insert into posteingang.eingangstext (id, text) values (${eingang}, 'Blumen')`)
    await fillEingangswege(ctx, eingang)
    await rows(
      ctx.tx,
      sql`insert into posteingang.vorschlag (id, eingang, akte, vorgang, konfidenz, gruende)
          values (gen_random_uuid(), ${eingang}, ${filed.akte}, ${filed.vorgang}, 50, '["Probe"]')`,
    )
    await rows(
      ctx.tx,
      sql`insert into posteingang.merkmal (bereich, art, wert, vorgang, anzahl) values ('', 'W', 'probe', ${filed.vorgang}, 1)`,
    )
    await rows(ctx.tx, sql`insert into posteingang.gelernt (id) values (${filed.version}) on conflict do nothing`)
    await rows(
      ctx.tx,
      sql`insert into posteingang.postfach (id, federfuehrung, schutzklasse) values (gen_random_uuid(), 'ga', 'PERSONENBEZOGEN')
          on conflict do nothing`,
    )
    await rows(ctx.tx, sql`insert into audit.stand (verbraucher, seq) values ('probe', 1)`)
    await rows(
      ctx.tx,
      sql`insert into search.karte (id, art, seq) values ('Akte_probe', 'Akte', 1) on conflict do nothing`,
    )
    const antrag = crypto.randomUUID()
    await rows(
      ctx.tx,
      sql`insert into aktenplan.antrag (id, von, eigen, art, angaben, begruendung)
          values (${antrag}, verbund.gemeinde(), true, 'SYNONYM', '{}', 'Probe')`,
    )
    await rows(ctx.tx, sql`insert into aktenplan.entwurf (id) values (${antrag})`)
    await rows(
      ctx.tx,
      sql`insert into aktenplan.aenderung (id, entwurf, nummer, art, angaben, antrag)
          values (${antrag}, ${antrag}, 1, 'SYNONYM', '{}', ${antrag})`,
    )
    await rows(
      ctx.tx,
      sql`insert into verbundpost.ausgang (id, an, art, nummer, inhalt) values (${antrag}, 'anderswo', 'probe', 1, '{}')`,
    )
    await rows(
      ctx.tx,
      sql`insert into verbundpost.eingang (id, von, art, nummer, inhalt) values (${antrag}, 'anderswo', 'probe', 1, '{}')`,
    )
    const auftrag = crypto.randomUUID()
    await rows(
      ctx.tx,
      sql`insert into unterstuetzung.auftrag (id, art, antragsteller, antragsteller_name, antragsteller_heimat, ticket,
            zweck, rechtsgrundlage, module, klassen, aktionen, schreiben, ausfuhr, ab, bis, dauer_minuten, noetig)
          values (${auftrag}, 'UNTERSTUETZUNG', gen_random_uuid(), 'Probe', 'supportstelle', 'T-1', 'damit etwas da ist',
            'Art. 28 DSGVO', '{akte}', '{INTERN}', '{lesen}', false, false, clock_timestamp(), clock_timestamp() + interval '1 day', 60, 1)`,
    )
    await rows(
      ctx.tx,
      sql`insert into unterstuetzung.bewilligung (id, auftrag, person, person_name, als, kanonisch, zusicherung, schluessel)
          values (gen_random_uuid(), ${auftrag}, gen_random_uuid(), 'Probe', 'GEMEINDE', '{}', '{}', '')`,
    )
    await rows(
      ctx.tx,
      sql`insert into unterstuetzung.verlauf (id, auftrag, ereignis) values (gen_random_uuid(), ${auftrag}, 'beantragt')`,
    )
    await rows(
      ctx.tx,
      sql`insert into unterstuetzung.notschalter (id, aus, geaendert_von, geaendert_von_name)
          values (gen_random_uuid(), false, gen_random_uuid(), 'Probe') on conflict do nothing`,
    )
    await rows(ctx.tx, sql`insert into search.stand (lieferung) values (1) on conflict do nothing`)
    await rows(
      ctx.tx,
      sql`insert into geschaeftsgang.laufweg (id, akte, vorgang, schutzklasse, federfuehrung)
          select ${auftrag}, akte, id, schutzklasse, federfuehrung from akte.vorgang where id = ${filed.vorgang}`,
    )
    await rows(
      ctx.tx,
      sql`insert into geschaeftsgang.schritt
            (id, laufweg, akte, vorgang, nummer, stufe, verfuegung, amt, schutzklasse, federfuehrung)
          select ${auftrag}, ${auftrag}, akte, id, 1, 1, 'ZUR_KENNTNIS', 'ha', schutzklasse, federfuehrung
          from akte.vorgang where id = ${filed.vorgang}`,
    )
    await rows(
      ctx.tx,
      sql`insert into geschaeftsgang.wiedervorlage (id, akte, vorgang, amt, tag, schutzklasse, federfuehrung)
          select ${auftrag}, akte, id, 'ha', current_date, schutzklasse, federfuehrung from akte.vorgang where id = ${filed.vorgang}`,
    )
    await rows(
      ctx.tx,
      sql`insert into geschaeftsgang.aufgabe (id, akte, vorgang, was, amt, schutzklasse, federfuehrung)
          values (${auftrag}, ${filed.akte}, ${filed.vorgang}, 'Probe', 'ga', 'PERSONENBEZOGEN', 'ga')`,
    )
    await rows(
      ctx.tx,
      sql`insert into geschaeftsgang.kommentar (id, akte, vorgang, text, schutzklasse, federfuehrung)
          select ${auftrag}, akte, id, 'Blumen', schutzklasse, federfuehrung from akte.vorgang where id = ${filed.vorgang}`,
    )
    await rows(
      ctx.tx,
      sql`insert into geschaeftsgang.abwesenheit (id, person, von, bis) values (${auftrag}, gen_random_uuid(), current_date, current_date)`,
    )
    await rows(
      ctx.tx,
      sql`insert into geschaeftsgang.kalenderadresse (id, person, hash) values (${auftrag}, gen_random_uuid(), 'probe')`,
    )
    await fillProzess(ctx, filed.vorgang)
    await fillSchreibvorlage(ctx, filed.dokument)
    await rows(
      ctx.tx,
      sql`insert into postausgang.sendung (id, akte, vorgang, dokument, empfaenger, schutzklasse, federfuehrung)
          select ${auftrag}, akte, id, ${filed.dokument}, 'Rosa Aster', schutzklasse, federfuehrung from akte.vorgang where id = ${filed.vorgang}`,
    )
    await fillMitteilung(ctx, filed.vorgang)
    await fillUnterwegs(ctx, filed.vorgang)
    await fillPapier(ctx, filed.vorgang)
    await fillAnsichten(ctx, filed.vorgang)
    await fillGewerbe(ctx, filed.dokument)
    await rows(
      ctx.tx,
      sql`insert into beteiligte.eintrag (id, art, name, klasse, federfuehrung) values (${auftrag}, 'PERSON', 'Aster', 'PERSONENBEZOGEN', '')`,
    )
    await rows(
      ctx.tx,
      sql`insert into akte.meldesperre (id, aktenzeichen, federfuehrung, grund) values (${filed.akte}, 'x', 'bb', 'Probe')`,
    )
    await rows(
      ctx.tx,
      sql`insert into akte.bearbeitung (id, dokument, person, version, bis, beendet_am, schutzklasse, federfuehrung)
          values (gen_random_uuid(), ${filed.dokument}, gen_random_uuid(), 1, clock_timestamp() + interval '1 hour',
            clock_timestamp(), 'PERSONENBEZOGEN', 'ga')`,
    )
    await rows(ctx.tx, sql`insert into akte.verwahrung (id, name) values (${filed.beteiligter}, 'Aster')`)
    await rows(
      ctx.tx,
      sql`insert into buergersicht.zweckangabe (id, person, zweck, endet_am) values (${auftrag}, gen_random_uuid(), 'ANLIEGEN', clock_timestamp())`,
    )
    await rows(ctx.tx, sql`insert into protokoll.protokoll (id) values (gen_random_uuid())`)
    const hash = sql`sha256('probe')`
    await rows(ctx.tx, sql`insert into audit.schluessel values (default, 1, ${hash}, now(), null)`)
    await rows(ctx.tx, sql`insert into audit.pruefpunkt values (default, 1, ${hash}, now(), 1, ${hash})`)
    await rows(ctx.tx, sql`insert into audit.bezeugung values (default, 1, 'witzenhausen', ${hash}, now(), ${hash})`)
    await rows(ctx.tx, sql`insert into audit.zeitstempel values (default, 1, ${hash})`)
    await rows(ctx.tx, sql`insert into audit.knoten values (default, 8, 0, ${hash})`)
    await rows(ctx.tx, sql`insert into audit.gesehen values (default, 'witzenhausen', 1, ${hash}, now(), 1, ${hash})`)
  })
}
