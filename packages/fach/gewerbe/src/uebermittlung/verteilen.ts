import type { Vorgang } from '@verbundakte/akte'
import { authorize } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { heute, uuidv7 } from '@verbundakte/kernel'
import type { Anzeige } from '../anzeige/anzeige.ts'
import { vermerke } from '../faelle/fortschreiben.ts'
import { anzeigeVon } from '../faelle/wert.ts'
import { verlauf } from '../register/register.ts'
import type { Anzeigezeile } from '../tables.ts'
import { empfaengerFuer } from '../verteilung/empfaenger.ts'
import type { Umstaende } from '../verteilung/filter.ts'
import { statistikBis } from '../verteilung/fristen.ts'
import type { Empfaengerklasse } from '../verteilung/matrix.ts'
import { entspricht } from '../wz/liste.ts'
import { alleEmpfaenger, verzeichnis } from './empfaenger.ts'
import { korrigierte, mitBisherigen, zurueckhalten } from './korrektur.ts'
import { uebermittlungen } from './tables.ts'
import { type Teil, teileAus } from './teile.ts'

/** Where the messages of an Anzeige are filed. */
export type Ablageort = Pick<Vorgang, 'id' | 'akte' | 'schutzklasse' | 'federfuehrung'>

/**
 * Writes down who gets this Anzeige, in the transaction of its receipt: one row for each recipient, and one for each that
 * waits for somebody. A correction keeps back what was not sent. Asked again, nothing is added.
 */
export async function verteilen(ctx: Context, zeile: Anzeigezeile, vorgang: Ablageort, am: Date): Promise<void> {
  const plan = await teileDer(ctx, zeile, new Set(), am)
  const kette = await korrigierte(ctx, zeile)
  // First: whoever a worker takes to after this is held back, whoever before counts as sent.
  if (kette.length > 0) await zurueckhalten(ctx, kette)
  const teile =
    kette.length === 0 ? plan : await mitBisherigen(ctx, anzeigeVon(ctx, zeile), kette, plan, await alleEmpfaenger(ctx))
  await eintragen(ctx, zeile.id, vorgang, am, teile)
  const klassen = (entfaellt: boolean) => [
    ...new Set(teile.filter(({ stand }) => (stand === 'ENTFAELLT') === entfaellt).map(({ klasse }) => klasse)),
  ]
  ctx.record('gewerbe.verteilt', zeile, { klassen: klassen(false), nicht: klassen(true) })
}

/** Who gets it as directory, waivers and filters stand now. */
export async function teileDer(
  ctx: Context,
  zeile: Anzeigezeile,
  entschieden: ReadonlySet<Empfaengerklasse>,
  am: Date,
): Promise<Teil[]> {
  const anzeige = anzeigeVon(ctx, zeile)
  const alle = await verzeichnis(ctx)
  const plan = empfaengerFuer(anzeige, alle, { ...(await umstaende(ctx, anzeige)), entschieden }, heute(am))
  return teileAus(anzeige, plan, new Map(alle.map(({ id, zeile: each }) => [id, each])))
}

export async function eintragen(
  ctx: Context,
  anzeige: string,
  { id: vorgang, akte, schutzklasse, federfuehrung }: Ablageort,
  am: Date,
  teile: readonly Teil[],
): Promise<void> {
  authorize(ctx, 'anlegen', uebermittlungen, { schutzklasse, federfuehrung })
  if (teile.length === 0) return
  const tag = heute(am)
  const neu = teile.map((teil) => {
    const id = uuidv7()
    return {
      ...teil,
      id,
      nachricht: id,
      anzeige,
      // "Without delay" for all but statistics, which has the first working day of the month after (§ 3 Abs. 5 GewAnzV).
      faelligAm: teil.klasse === 'STATISTIK' ? statistikBis(tag) : tag,
      akte,
      vorgang,
      schutzklasse,
      federfuehrung,
    }
  })
  await ctx.tx.insert(uebermittlungen).values(neu).onConflictDoNothing()
}

/** Whether it is a craft, an Ummeldung does not ask: the register knows. */
async function umstaende(ctx: Context, { art, betrieb }: Anzeige): Promise<Omit<Umstaende, 'entschieden'>> {
  const nachWz2008 = (code: string) => entspricht('2025', code)
  if (art !== 'ummeldung' || !betrieb) return { nachWz2008 }
  const teile = verlauf(await vermerke(ctx, betrieb), new Date().toISOString()).at(-1)?.stand.teile
  return { nachWz2008, handwerk: teile?.betriebsart?.handwerk === true || teile?.handwerkskarte?.vorhanden === true }
}
