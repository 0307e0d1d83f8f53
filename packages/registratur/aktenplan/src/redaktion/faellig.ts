import { update } from '@verbundakte/authz'
import { anyId } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { heute, kalendertag } from '@verbundakte/kernel'
import type { Doors, Watch } from '@verbundakte/module'
import { senden } from '@verbundakte/verbundpost'
import { and, eq, lte } from 'drizzle-orm'
import { type Aenderung, antraege, type Entwurf, entwuerfe } from '../tables.ts'
import { fassungVeroeffentlichen, pruefsumme } from '../veroeffentlichen.ts'
import type { Planaenderung } from './aenderung.ts'
import { entwurfsstand } from './entwurf.ts'
import { dieAnderen, fuehrt } from './federfuehrung.ts'
import { ZURUECK } from './freigeben.ts'

/** Publishes what was released and whose day has come: here, and by Verbundpost in all other Gemeinden. */
export function faelligesVeroeffentlichen(doors: Doors): Promise<void> {
  if (!fuehrt(doors)) return Promise.resolve()
  return doors.write(async (ctx) => {
    const [entwurf] = await ctx.tx
      .select()
      .from(entwuerfe)
      .where(and(eq(entwuerfe.zustand, 'FREIGEGEBEN'), lte(entwuerfe.gueltigAb, heute())))
      .for('update')
    if (entwurf) await veroeffentlichen(ctx, entwurf)
  })
}

async function veroeffentlichen(ctx: Context, entwurf: Entwurf): Promise<void> {
  const { basis, wirksam, ergebnis } = await entwurfsstand(ctx, entwurf)
  const { zeilen, fehler } = ergebnis
  const gueltigAb = kalendertag(entwurf.gueltigAb ?? heute())
  if (fehler.length > 0 || pruefsumme(zeilen) !== entwurf.pruefsumme) {
    const hinweis = `Seit der Freigabe ist die Fassung ${basis.nummer} dazugekommen. Bitte den Entwurf ansehen und noch einmal freigeben.`
    const verfallen = await update(ctx, entwuerfe, entwurf.id, { ...ZURUECK, hinweis })
    ctx.record('aktenplan.freigabe.verfallen', verfallen, {})
    return
  }
  const nummer = basis.nummer + 1
  const { bezeichnung } = entwurf
  const vonWem = await antragsteller(ctx, wirksam)
  await fassungVeroeffentlichen(ctx, {
    nummer,
    bezeichnung,
    gueltigAb,
    zeilen,
    uebernommen: uebernommene(vonWem.eigene),
  })
  for (const an of dieAnderen(ctx)) {
    const ihre = (vonWem.fremde.get(an) ?? []).map(({ id, angaben }) => ({
      id,
      lokal: angaben.art === 'UEBERNEHMEN' ? (angaben.weitere[0]?.kennzeichen ?? null) : null,
      kennzeichen: angaben.kennzeichen,
    }))
    const inhalt = { nummer, bezeichnung, gueltigAb, pruefsumme: pruefsumme(zeilen), zeilen, antraege: ihre }
    await senden(ctx, { art: 'aktenplan.fassung', an, inhalt })
  }
  for (const { antrag } of wirksam) {
    if (antrag) await update(ctx, antraege, antrag, { zustand: 'VEROEFFENTLICHT', fassung: nummer })
  }
  const fertig = await update(ctx, entwuerfe, entwurf.id, { zustand: 'VEROEFFENTLICHT', fassung: nummer })
  ctx.record('aktenplan.entwurf.veroeffentlicht', fertig, { nummer })
}

interface Gewuenscht {
  /** of the request */
  readonly id: string
  readonly angaben: Planaenderung
}

/** The changes that somebody has asked for, by the Gemeinde that did. */
async function antragsteller(ctx: Context, wirksam: readonly Aenderung[]) {
  const aenderungZu = new Map(wirksam.flatMap((each) => (each.antrag ? [[each.antrag, each.angaben] as const] : [])))
  const gestellt = await ctx.tx
    .select({ id: antraege.id, von: antraege.von, eigen: antraege.eigen })
    .from(antraege)
    .where(anyId(antraege.id, [...aenderungZu.keys()]))
  const eigene: Gewuenscht[] = []
  const fremde = new Map<string, Gewuenscht[]>()
  for (const { id, von, eigen } of gestellt) {
    const angaben = aenderungZu.get(id)
    if (!angaben) continue
    if (eigen) eigene.push({ id, angaben })
    else fremde.set(von, [...(fremde.get(von) ?? []), { id, angaben }])
  }
  return { eigene, fremde }
}

function uebernommene(eigene: readonly Gewuenscht[]): Map<string, string> {
  return new Map(
    eigene.flatMap(({ angaben }) => {
      const lokal = angaben.art === 'UEBERNEHMEN' ? angaben.weitere[0]?.kennzeichen : undefined
      return lokal ? [[lokal, angaben.kennzeichen] as const] : []
    }),
  )
}

/** How long after midnight, or after the worker was started, a version may still lie there. */
const BLICK = 60_000

/** Looks whether a day has come: at the start of the worker, and every minute. */
export const tagAbwarten: Watch = async ({ gemeinden, doors, report }) => {
  let laeuft = Promise.resolve()
  const blick = async () => {
    for (const { id } of gemeinden) {
      const tuer = doors(id, 'Aktenplan: freigegebene Fassung an ihrem Tag veröffentlichen')
      await faelligesVeroeffentlichen(tuer).catch((error) =>
        report(`Der freigegebene Aktenplan von ${id} konnte nicht veröffentlicht werden`, error),
      )
    }
  }
  laeuft = blick()
  const uhr = setInterval(() => {
    laeuft = laeuft.then(blick)
  }, BLICK)
  return {
    async stop() {
      clearInterval(uhr)
      await laeuft
    },
  }
}
