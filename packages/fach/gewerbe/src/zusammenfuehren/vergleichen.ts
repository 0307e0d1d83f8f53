import { load, reachable, visible } from '@verbundakte/authz'
import { anyId, rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { and, eq, sql } from 'drizzle-orm'
import { lage } from '../anzeige/lage.ts'
import { spalten, vermerke } from '../faelle/fortschreiben.ts'
import { type Abschnitt, namen, verlauf } from '../register/register.ts'
import type { Vermerk } from '../register/stand.ts'
import { anzeigen, type Betrieb, betriebe } from '../tables.ts'

export interface Hindernis {
  readonly code: string
  readonly satz: string
}

export interface Vergleich {
  readonly bleibt: Betrieb
  readonly gehtAuf: Betrieb
  /** the row of the register afterwards; null where nothing would hold */
  readonly danach: ReturnType<typeof spalten> | null
  /** why it cannot be; null: it can */
  readonly hindernis: Hindernis | null
  /** what somebody should have seen before */
  readonly hinweise: readonly string[]
}

/** Both rows and what would become of them; nothing is changed. @throws NotFound, Forbidden unless both may be changed */
export async function vergleichen(ctx: Context, bleibt: string, gehtAuf: string): Promise<Vergleich> {
  return vergleich(ctx, await load(ctx, betriebe, bleibt, 'aendern'), await load(ctx, betriebe, gehtAuf, 'aendern'))
}

export async function vergleich(ctx: Context, bleibt: Betrieb, gehtAuf: Betrieb): Promise<Vergleich> {
  const [dessen, deren] = [await vermerke(ctx, bleibt.id), await vermerke(ctx, gehtAuf.id)]
  const abschnitte = verlauf(await vermerke(ctx, bleibt.id, gehtAuf.id), jetzt())
  const stand = abschnitte.at(-1)?.stand
  const danach = stand ? spalten(stand, namen(abschnitte)) : null
  const hinweise = [
    stand && stand.beteiligte.length > 1 && lage(stand.teile).gruppe !== 'personengesellschaft'
      ? 'Danach stehen mehrere Personen im Register. Ist es dieselbe in anderer Schreibweise, führen Sie danach beim Betrieb die Personen zusammen.'
      : '',
    danach && danach.status !== bleibt.status
      ? danach.status === 'ABGEMELDET'
        ? 'Danach ist der Betrieb abgemeldet.'
        : 'Danach ist der Betrieb wieder angemeldet.'
      : '',
  ]
  return {
    ...{ bleibt, gehtAuf, danach, hinweise: hinweise.filter((satz) => satz !== '') },
    hindernis: (await gehindert(ctx, bleibt, gehtAuf)) ?? passtNicht([dessen, deren], abschnitte),
  }
}

const nein = (code: string, satz: string): Hindernis => ({ code: `gewerbe.zusammen.${code}`, satz })

async function gehindert(ctx: Context, bleibt: Betrieb, gehtAuf: Betrieb): Promise<Hindernis | null> {
  if (bleibt.id === gehtAuf.id) return nein('selbst', 'Das ist derselbe Betrieb. Bitte wählen Sie einen anderen.')
  const beide = [bleibt, gehtAuf]
  if (beide.some(({ status }) => status === 'ZUSAMMENGEFUEHRT'))
    return nein('schon', 'Einer der beiden ist schon mit einem anderen zusammengeführt.')
  if (beide.some(({ status }) => status === 'STORNIERT'))
    return nein('storniert', 'Einer der beiden ist storniert: Von seinen Anzeigen gilt keine mehr.')
  if (bleibt.schutzklasse !== gehtAuf.schutzklasse || bleibt.federfuehrung !== gehtAuf.federfuehrung)
    return nein(
      'klasse',
      'Die Akten der beiden haben verschiedene Schutzklassen oder Ämter. Bitte gleichen Sie zuerst das an.',
    )
  const [haengt] = await rows<{ loeschung: boolean; anzeige: boolean; rueckmeldung: boolean; unterwegs: boolean }>(
    ctx.tx,
    sql`select
          exists (select from gewerbe.loeschung l where l.gemeinde = verbund.gemeinde() and l.betrieb in (${bleibt.id}, ${gehtAuf.id})) as loeschung,
          exists (select from gewerbe.anzeige a where a.gemeinde = verbund.gemeinde() and a.betrieb = ${gehtAuf.id}
            and a.status in ('ENTWURF', 'EINGEGANGEN', 'NACHGEFORDERT')) as anzeige,
          exists (select from gewerbe.rueckmeldung r join gewerbe.anzeige a on a.gemeinde = r.gemeinde and a.id = r.anzeige
            where a.gemeinde = verbund.gemeinde() and a.betrieb = ${gehtAuf.id} and r.stand in ('WARTET', 'OFFEN', 'FEHLGESCHLAGEN')) as rueckmeldung,
          exists (select from gewerbe.uebermittlung u join gewerbe.anzeige a on a.gemeinde = u.gemeinde and a.id = u.anzeige
            where a.gemeinde = verbund.gemeinde() and a.betrieb = ${gehtAuf.id} and u.gehalten_bis > clock_timestamp()) as unterwegs`,
  )
  if (haengt?.loeschung)
    return nein('loeschung', 'Für einen der beiden ist eine Löschung vorgemerkt. Bitte entscheiden Sie zuerst darüber.')
  if (haengt?.anzeige)
    return nein('anzeige', 'Zu dem Betrieb, der aufgeht, ist eine Anzeige offen. Bitte schließen Sie zuerst sie ab.')
  if (haengt?.rueckmeldung) return nein('rueckmeldung', 'Zu dem Betrieb, der aufgeht, ist eine Rückmeldung offen.')
  if (haengt?.unterwegs)
    return nein(
      'unterwegs',
      'Zu dem Betrieb, der aufgeht, wird gerade übermittelt. Bitte in einigen Minuten noch einmal.',
    )
  return null
}

/** Nothing that had its place in one of the two may lose it: it would be filed, and gone. */
function passtNicht(beide: readonly (readonly Vermerk[])[], abschnitte: readonly Abschnitt[]): Hindernis | null {
  const offen = (alle: readonly Abschnitt[]) => alle.at(-1)?.stand.ungeklaert ?? []
  const vorher = beide.flatMap((vermerke) => offen(verlauf(vermerke, jetzt())))
  if (abschnitte.length > 0 && offen(abschnitte).every((uuid) => vorher.includes(uuid))) return null
  return nein(
    'passt-nicht',
    'Die Anzeigen der beiden passen nicht in eine Reihe: Eine käme vor dem Beginn oder nach dem Ende des anderen.',
  )
}

function jetzt(): string {
  return new Date().toISOString()
}

/** What it has certified, as far as the person sees it. */
export async function eigeneAnzeigen(ctx: Context, betrieb: string): Promise<string[]> {
  const da = await ctx.tx
    .select({ id: anzeigen.id })
    .from(anzeigen)
    .where(and(eq(anzeigen.betrieb, betrieb), eq(anzeigen.status, 'BESCHEINIGT'), reachable(ctx, 'lesen', anzeigen)))
  return da.map(({ id }) => id)
}

/** What points at these, each with what it was. */
export async function aufgegangenIn(ctx: Context, ids: readonly string[]): Promise<Betrieb[]> {
  return ctx.tx
    .select(visible(ctx, betriebe))
    .from(betriebe)
    .where(and(anyId(betriebe.zusammengefuehrtMit, ids), reachable(ctx, 'lesen', betriebe)))
    .orderBy(betriebe.id)
}
