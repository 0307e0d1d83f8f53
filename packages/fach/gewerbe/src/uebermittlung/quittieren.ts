import { vorgaenge } from '@verbundakte/akte'
import { anyId } from '@verbundakte/database'
import type { Doors } from '@verbundakte/module'
import { and, eq, isNotNull } from 'drizzle-orm'
import { hinterlegen } from '../faelle/schriftgut.ts'
import { rueckmeldungBeantwortet } from '../rueckmeldung/antwort.ts'
import { type Fund, NichtErreichbar, type Postwege } from './postweg.ts'
import { quittungLesen } from './quittung.ts'
import { orteHalten } from './reihenfolge.ts'
import { ablegen } from './senden.ts'
import { stufeMelden } from './stufe.ts'
import { empfaenger, type Uebermittlung, uebermittlungen } from './tables.ts'

const JE_POSTFACH = 200

/** Looks into each mailbox once and takes what lies there. @returns how many were put away */
export async function quittungenHolen(doors: Doors, wege: Postwege, report: (satz: string, error: unknown) => void) {
  const postfaecher = await doors.read((ctx) =>
    ctx.tx
      .selectDistinct({ adresse: empfaenger.adresse, transport: empfaenger.transport })
      .from(empfaenger)
      .where(isNotNull(empfaenger.adresse)),
  )
  let genommen = 0
  for (const { adresse, transport } of postfaecher) {
    if (!adresse) continue
    try {
      const funde = await wege(doors.gemeinde, transport, adresse).quittungen(JE_POSTFACH)
      if (funde.length > 0) genommen += await verarbeiten(doors, adresse, funde)
    } catch (error) {
      // One mailbox that is away keeps up no other; what was sent says so itself.
      if (!(error instanceof NichtErreichbar)) report(`Quittungen von ${adresse} in ${doors.gemeinde}`, error)
    }
  }
  return genommen
}

async function verarbeiten(doors: Doors, adresse: string, funde: readonly Fund[]): Promise<number> {
  const bekannt = await doors.read((ctx) =>
    ctx.tx
      .select({ zeile: uebermittlungen, adresse: empfaenger.adresse, name: empfaenger.name })
      .from(uebermittlungen)
      .innerJoin(
        empfaenger,
        and(eq(empfaenger.gemeinde, uebermittlungen.gemeinde), eq(empfaenger.id, uebermittlungen.empfaenger)),
      )
      .where(
        anyId(
          uebermittlungen.nachricht,
          funde.map(({ nachricht }) => nachricht),
        ),
      ),
  )
  const zu = new Map(bekannt.map((each) => [each.zeile.nachricht, each]))
  let genommen = 0
  for (const fund of funde) {
    const hier = zu.get(fund.nachricht)
    if (!hier && (await rueckmeldungBeantwortet(doors, adresse, fund))) {
      genommen += 1
      continue
    }
    // What lies in somebody else's mailbox acknowledges nothing.
    if (!hier || hier.adresse !== adresse) {
      await fund.weglegen('fehler', 'Zu dieser Quittung gehört keine Nachricht an dieses Postfach.')
      continue
    }
    // Handed over and not yet noted: the next look finds both.
    if (hier.zeile.stand === 'WARTET') continue
    genommen += 1
    await eine(doors, fund, hier.zeile, hier.name)
  }
  return genommen
}

async function eine(doors: Doors, fund: Fund, zeile: Uebermittlung, von: string): Promise<void> {
  const bytes = await fund.lesen()
  const quittung = quittungLesen(bytes)
  if (quittung.angenommen === null) {
    const satz = 'Die Quittung des Empfängers ist nicht lesbar. Bitte dort nachfragen.'
    await doors.write((ctx) =>
      ctx.tx
        .update(uebermittlungen)
        .set({ grund: satz })
        .where(and(eq(uebermittlungen.id, zeile.id), eq(uebermittlungen.stand, 'GESENDET'))),
    )
    return fund.weglegen('fehler', satz)
  }
  if (zeile.stand === 'GESENDET') {
    const { angenommen } = quittung
    const datei = await hinterlegen(doors, {
      name: 'Quittung.txt',
      mime: 'text/plain',
      art: 'txt',
      bytes,
    })
    await doors.write(async (ctx) => {
      await orteHalten(ctx, [zeile])
      const [neu] = await ctx.tx
        .update(uebermittlungen)
        .set({
          stand: angenommen ? 'QUITTIERT' : 'ABGELEHNT',
          grund: angenommen ? null : `Vom Empfänger abgelehnt: ${quittung.grund}`,
          quittiertAm: new Date(),
        })
        .where(and(eq(uebermittlungen.id, zeile.id), eq(uebermittlungen.stand, 'GESENDET')))
        .returning({ id: uebermittlungen.id })
      if (!neu) return
      const [vorgang] = await ctx.tx.select().from(vorgaenge).where(eq(vorgaenge.id, zeile.vorgang))
      const dokument = await ablegen(ctx, vorgang, datei, {
        betreff: `${angenommen ? 'Quittung' : 'Ablehnung'} von ${von}`.slice(0, 255),
        typ: 'Quittung',
        richtung: 'EIN',
        absender: von,
        fremdzeichen: zeile.nachricht,
      })
      if (typeof dokument !== 'string')
        await ctx.tx.update(uebermittlungen).set({ quittung: dokument.id }).where(eq(uebermittlungen.id, zeile.id))
      const { anzeige, klasse, nachricht } = zeile
      ctx.record(angenommen ? 'gewerbe.uebermittlung.quittiert' : 'gewerbe.uebermittlung.abgelehnt', neu, {
        anzeige,
        klasse,
        nachricht,
        dokument: typeof dokument === 'string' ? zeile.id : dokument.id,
      })
      await stufeMelden(ctx, [zeile])
    })
  }
  await fund.weglegen('erledigt')
}
