import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { sql } from 'drizzle-orm'

/** One row in each table of the roads by which post comes in by itself. */
export async function fillEingangswege(ctx: Context, eingang: string): Promise<void> {
  const [anbindung, sendung, teil, mailkonto] = [1, 2, 3, 4].map(() => crypto.randomUUID())
  for (const insert of [
    sql`insert into posteingang.anbindung (id, name, federfuehrung, hash, endung) values (${anbindung}, 'Probe', '', ${anbindung}, 'abcd')`,
    sql`insert into posteingang.sendung (id, anbindung, idempotenz, umschlag_sha256, verfaellt_am)
        values (${sendung}, ${anbindung}, 'probe', '', clock_timestamp() + interval '1 day')`,
    sql`insert into posteingang.sendungsteil (id, sendung, reihe, kennung, zweck, dateiname, sha512, groesse)
        values (${teil}, ${sendung}, 0, 't0', 'form', 'Brief.txt', 'probe', 1)`,
    sql`insert into posteingang.sendungsstueck (id, teil, ab, groesse, sha256) values (gen_random_uuid(), ${teil}, 0, 1, 'probe')`,
    sql`insert into posteingang.sendungsereignis (anbindung, nummer, sendung, art) values (${anbindung}, 1, ${sendung}, 'angekommen')`,
    sql`insert into posteingang.beilage (id, eingang, reihe, dateiname, sha256, groesse, mime, art, pruefung)
        values (gen_random_uuid(), ${eingang}, 0, 'Anlage.txt', 'probe', 1, 'text/plain', 'txt', 'UNGEPRUEFT')`,
    sql`insert into posteingang.mailkonto (id, name, federfuehrung, host, port, sicherheit, benutzer, geheimnis)
        values (${mailkonto}, 'Probe', '', 'mail.test', 993, 'TLS', 'probe', 'v1.')`,
    sql`insert into posteingang.mail (mailkonto, uidvalidity, uid, gruppe, stand) values (${mailkonto}, 1, 1, '', 'ANGENOMMEN')`,
  ]) {
    await rows(ctx.tx, insert)
  }
}
