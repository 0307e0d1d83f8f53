import type { Datei } from '@verbundakte/akte'
import { canonical } from '@verbundakte/audit'
import { safeFileName } from '@verbundakte/filecontent'
import type { Context } from '@verbundakte/graphql'
import type { Doors } from '@verbundakte/module'
import { Refusal } from '@verbundakte/programs'
import { asc, eq } from 'drizzle-orm'
import { eingangAnlegen } from '../annehmen.ts'
import { beilagenAnlegen } from '../beilagen.ts'
import { type Bringer, nochAngebunden } from './anbindung.ts'
import { melden } from './ereignisse.ts'
import { type Sendung, type Sendungsteil, sendungen, sendungsteile, type Zweck } from './tables.ts'
import { nochUnterwegs, sendungVon } from './teile.ts'
import type { Umschlag } from './umschlag.ts'
import { zusammensetzen } from './zusammensetzen.ts'

/** What people read first. */
const REIHE: readonly Zweck[] = ['form', 'data', 'attachment', 'receipt']

/**
 * Takes a complete Sendung into the post: one Eingang with its Beilagen, in one transaction. Asked again, as after a
 * lost answer, it stays as it is.
 *
 * @throws Refusal 409 while parts are missing, each named
 */
export async function sendungUebergeben(doors: Doors, bringer: Bringer, id: string): Promise<void> {
  const sendung = await doors.read((ctx) => sendungVon(ctx, bringer, id))
  if (sendung.status === 'UEBERGEBEN') return
  nochUnterwegs(sendung)
  for (const teil of await doors.read((ctx) => teileVon(ctx, sendung.id))) await zusammensetzen(doors, teil.id)
  const umschlag = await umschlagBewahren(doors, sendung)
  await doors.write(async (ctx) => {
    await nochAngebunden(ctx, bringer)
    const [hier] = await ctx.tx.select().from(sendungen).where(eq(sendungen.id, id)).for('update')
    if (!hier || hier.status === 'UEBERGEBEN') return
    nochUnterwegs(hier)
    await annehmen(ctx, bringer, hier, await teileVon(ctx, id), umschlag)
  })
}

function teileVon(ctx: Context, sendung: string): Promise<Sendungsteil[]> {
  return ctx.tx.select().from(sendungsteile).where(eq(sendungsteile.sendung, sendung)).orderBy(asc(sendungsteile.reihe))
}

/** The envelope as a file of its own: what was said of the letter belongs to it. */
async function umschlagBewahren(doors: Doors, { umschlag }: Sendung): Promise<Datei> {
  const bytes = new TextEncoder().encode(canonical(umschlag ?? {}))
  const { sha256, size: groesse } = await doors.services.ablage.write(doors.gemeinde, new Blob([bytes]).stream())
  return { dateiname: 'Umschlag.json', sha256, groesse, mime: 'application/json', art: 'txt', hinweis: null }
}

async function annehmen(
  ctx: Context,
  bringer: Bringer,
  sendung: Sendung,
  teile: readonly Sendungsteil[],
  umschlagDatei: Datei,
): Promise<void> {
  const { umschlag } = sendung
  const dateien = teile.flatMap((teil) => fertig(teil) ?? [])
  if (dateien.length < teile.length) throw unvollstaendig(teile)
  const [schreiben, ...dabei] = dateien.sort((a, b) => REIHE.indexOf(a.zweck) - REIHE.indexOf(b.zweck))
  if (!umschlag || !schreiben) throw new Error(`the Sendung ${sendung.id} holds nothing`)
  const eingang = await eingangAnlegen(ctx, {
    herkunft: 'REST',
    datei: schreiben.datei,
    amt: amtNoch(ctx, bringer.federfuehrung),
    schluessel: `rest:${sendung.id}`,
    eingegangenAm: new Date(umschlag.receivedAt),
    betreff: umschlag.service.name,
    absender: absender(umschlag),
    fremdzeichen: umschlag.source.caseId ?? null,
    anbindung: bringer.id,
    ziel: {
      vorgang: umschlag.target.vorgangId ?? null,
      aktenzeichen: umschlag.target.aktenzeichen ?? null,
      plan: umschlag.target.aktenplan ?? null,
    },
  })
  await beilagenAnlegen(ctx, eingang, [...dabei.map(({ datei }) => datei), umschlagDatei])
  await ctx.tx
    .update(sendungen)
    .set({ status: 'UEBERGEBEN', eingang: eingang.id, uebergebenAm: new Date() })
    .where(eq(sendungen.id, sendung.id))
  await melden(ctx, eingang, 'angekommen')
}

/** An office that there is not any more loses nothing: the Poststelle looks after it. */
function amtNoch(ctx: Context, amt: string): string {
  return ctx.profil.aemter.some(({ kuerzel }) => kuerzel === amt) ? amt : ''
}

function absender({ applicants, source }: Umschlag): string {
  const [erster, ...weitere] = applicants
  if (!erster) return source.system
  return weitere.length === 0 ? erster.name : `${erster.name} und ${weitere.length} weitere`
}

function fertig(teil: Sendungsteil): { zweck: Zweck; datei: Datei } | null {
  const { zweck, dateiname, sha256, groesse, mime, art, hinweis } = teil
  const { pruefung, geprueftAm, signaturstand, pruefhinweis } = teil
  if (sha256 === null || mime === null || art === null || pruefung === null) return null
  const datei = { sha256, groesse, mime, art, hinweis, pruefung, geprueftAm, signaturstand, pruefhinweis }
  return { zweck, datei: { ...datei, dateiname: safeFileName(dateiname) } }
}

function unvollstaendig(teile: readonly Sendungsteil[]): Refusal {
  const einzeln = teile.flatMap(({ kennung, sha256, erhalten, groesse }) =>
    sha256 === null ? [{ ort: `#/${kennung}`, satz: `${erhalten} von ${groesse} Bytes sind da.` }] : [],
  )
  const satz = 'Es fehlen noch Teile der Sendung. Bitte senden Sie sie und übergeben Sie danach noch einmal.'
  return new Refusal(409, 'posteingang.sendung.unvollstaendig', satz, {}, { einzeln })
}
