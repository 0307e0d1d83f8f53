import { insert, load, loadLocked, reachable, update, visible } from '@verbundakte/authz'
import { rows } from '@verbundakte/database'
import { type Context, loader } from '@verbundakte/graphql'
import { Invalid, uuidv7 } from '@verbundakte/kernel'
import { asc, sql } from 'drizzle-orm'
import { amtOderPoststelle } from '../postfach.ts'
import { type Mailkonto, mailkonten, SICHERHEITEN } from './tables.ts'

export interface MailkontoEingabe {
  readonly name: string
  readonly amt: string
  readonly host: string
  readonly port: number
  readonly sicherheit: string
  readonly benutzer: string
  /** absent: as before */
  readonly kennwort?: string | null | undefined
  readonly ordner: string
  readonly zertifikat?: string | null | undefined
}

export function mailkontenAlle(ctx: Context): Promise<Mailkonto[]> {
  return ctx.tx
    .select(visible(ctx, mailkonten))
    .from(mailkonten)
    .where(reachable(ctx, 'lesen', mailkonten))
    .orderBy(asc(mailkonten.id))
}

export async function mailkontoEinrichten(ctx: Context, eingabe: MailkontoEingabe): Promise<Mailkonto> {
  const id = uuidv7()
  if (!eingabe.kennwort)
    throw new Invalid('posteingang.mailkonto.kennwort', 'Bitte das Kennwort angeben.', { feld: 'kennwort' })
  const geheimnis = ctx.services.tresor.verschliessen(ctx.gemeinde, id, eingabe.kennwort)
  const konto = await insert(ctx, mailkonten, {
    ...gelesen(ctx, eingabe),
    id,
    geheimnis,
    angelegtVon: ctx.person?.id ?? null,
  })
  ctx.record('posteingang.mailkonto.eingerichtet', konto, gesagt(konto))
  return konto
}

/**
 * A password that is kept goes to the server and the user it was entered for, and to no other: with another server it
 * has to be entered again.
 */
export async function mailkontoAendern(ctx: Context, id: string, eingabe: MailkontoEingabe): Promise<Mailkonto> {
  const vorher = await loadLocked(ctx, mailkonten, id, 'aendern')
  const neu = gelesen(ctx, eingabe)
  const woanders = (['host', 'port', 'benutzer', 'sicherheit', 'zertifikat'] as const).some(
    (feld) => neu[feld] !== vorher[feld],
  )
  if (woanders && !eingabe.kennwort) {
    throw new Invalid(
      'posteingang.mailkonto.kennwort',
      'Server, Benutzer oder Zertifikat sind andere geworden. Bitte geben Sie das Kennwort noch einmal ein.',
      { feld: 'kennwort' },
    )
  }
  const geheimnis = eingabe.kennwort
    ? ctx.services.tresor.verschliessen(ctx.gemeinde, id, eingabe.kennwort)
    : vorher.geheimnis
  const konto = await update(ctx, mailkonten, id, { ...neu, geheimnis, fehler: null, fehlerSeit: null })
  ctx.record('posteingang.mailkonto.geaendert', konto, gesagt(konto))
  return konto
}

/** What lies there stays there, until it goes on. */
export async function mailkontoAnhalten(ctx: Context, id: string, anhalten: boolean): Promise<Mailkonto> {
  const vorher = await load(ctx, mailkonten, id, 'aendern')
  if (vorher.aktiv !== anhalten) return vorher
  const konto = await update(ctx, mailkonten, id, { aktiv: !anhalten, fehler: null, fehlerSeit: null })
  ctx.record(`posteingang.mailkonto.${anhalten ? 'angehalten' : 'fortgesetzt'}`, konto, gesagt(konto))
  return konto
}

/** Mails that wait in the mailbox because there were too many alike. */
export const zurueckgehalteneLaden = loader<string, number>(async (ctx, ids) => {
  const gezaehlt = await rows<{ mailkonto: string; n: number }>(
    ctx.tx,
    sql`select mailkonto, count(*)::int as n from posteingang.mail where gemeinde = verbund.gemeinde() and stand = 'ZURUECKGEHALTEN'
        and mailkonto in (select x::uuid from jsonb_array_elements_text(${JSON.stringify(ids)}::text::jsonb) x) group by 1`,
  )
  return ids.map((id) => gezaehlt.find(({ mailkonto }) => mailkonto === id)?.n ?? 0)
})

function gelesen(ctx: Context, eingabe: MailkontoEingabe) {
  const { amt, port, zertifikat } = eingabe
  const sicherheit = SICHERHEITEN.find((each) => each === eingabe.sicherheit)
  if (!sicherheit)
    throw new Invalid('posteingang.mailkonto.sicherheit', 'Ohne TLS wird nichts abgeholt.', { feld: 'sicherheit' })
  if (!(Number.isInteger(port) && port >= 1 && port <= 65535))
    throw new Invalid('posteingang.mailkonto.port', 'Der Port ist eine Zahl von 1 bis 65535; üblich ist 993.', {
      feld: 'port',
    })
  const host = zeile(eingabe.host, 'host', 'Bitte den Namen des Servers angeben.')
  if (!/^[A-Za-z0-9.:-]+$/.test(host))
    throw new Invalid(
      'posteingang.mailkonto.host',
      'So heißt kein Server. Bitte ohne „https://“ und ohne Leerzeichen.',
      { feld: 'host' },
    )
  if (zertifikat && !/^-----BEGIN CERTIFICATE-----[\s\S]{1,20000}-----END CERTIFICATE-----\s*$/.test(zertifikat.trim()))
    throw new Invalid('posteingang.mailkonto.zertifikat', 'Das ist kein Zertifikat in der Form PEM.', {
      feld: 'zertifikat',
    })
  return {
    name: zeile(eingabe.name, 'name', 'Bitte einen Namen angeben.'),
    federfuehrung: amtOderPoststelle(ctx, amt),
    host: host.toLowerCase(),
    port,
    sicherheit,
    zertifikat: zertifikat?.trim() || null,
    benutzer: zeile(eingabe.benutzer, 'benutzer', 'Bitte den Benutzer angeben.'),
    ordner: zeile(eingabe.ordner || 'INBOX', 'ordner', 'Bitte den Ordner angeben.'),
  }
}

function zeile(text: string, feld: string, satz: string): string {
  const wert = text.trim()
  if (wert === '' || wert.length > 120 || /\p{Cc}/u.test(wert))
    throw new Invalid(`posteingang.mailkonto.${feld}`, satz, { feld })
  return wert
}

function gesagt({ name, federfuehrung: amt, host, benutzer, ordner }: Mailkonto) {
  return { name, amt, host, benutzer, ordner }
}
