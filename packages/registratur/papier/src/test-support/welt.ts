import { akteAnlegen, type Dokument, dokumentAnlegen, type Vorgang, vorgangAnlegen } from '@verbundakte/akte'
import { positionMitKennzeichen } from '@verbundakte/aktenplan'
import { planVeroeffentlichen } from '@verbundakte/aktenplan/test-support/kleiner-plan'
import type { Context } from '@verbundakte/graphql'
import { type PersonName, testVerbund } from '@verbundakte/testing'
import { ortAnlegen } from '../ort.ts'
import { papierVerzeichnen } from '../papierteil.ts'
import type { Papierort, Papierteil } from '../tables.ts'

const PLAN = `kennzeichen;titel;frist_jahre;aussonderung;hinweis
1;Ordnung;10;B;
13;Gewerbe;10;B;
130;Anzeigen;10;B;
130.10;Gewerbeanmeldungen;5;V;schutz=PERSONENBEZOGEN
130.50;Auskünfte;5;V;schutz=INTERN
14;Sicherheit;10;B;
140;Auskünfte;10;B;
140.10;Bescheinigungen;5;V;schutz=INTERN
9;Finanzen;10;B;
92;Steuern;10;B;
921;Örtliche Steuern;10;B;
921.10;Hundesteuer;5;V;schutz=STEUER
`

/** A Verbund with a small plan, and Akten that have something on paper. */
export async function welt() {
  const verbund = await testVerbund()
  const { app, as } = verbund
  await planVeroeffentlichen(verbund, PLAN)
  const tun = <T>(who: PersonName, work: (ctx: Context) => Promise<T>) => app.write(as(who), work)
  const sehen = <T>(who: PersonName, work: (ctx: Context) => Promise<T>) => app.read(as(who), work)

  /** a hybrid Akte with a Vorgang in it; its volume lies at the place */
  async function sache(
    who: PersonName,
    kennzeichen = '130.50',
    raum = 'Raum 12',
  ): Promise<{ vorgang: Vorgang; ort: Papierort; band: Papierteil }> {
    return tun(who, async (ctx) => {
      const position = await positionMitKennzeichen(ctx, kennzeichen)
      const hybrid = { medium: 'HYBRID', standort: raum } as const
      const akte = await akteAnlegen(ctx, { position: position.id, betreff: 'Ziegelei', ...hybrid })
      const vorgang = await vorgangAnlegen(ctx, akte.id, { betreff: 'Auskunft' })
      const ort = await ortAnlegen(ctx, { raum, regal: '3' })
      const angaben = { akte: akte.id, art: 'BAND', titel: 'Band 1998 bis 2004', ort: ort.id } as const
      return { vorgang, ort, band: await papierVerzeichnen(ctx, angaben) }
    })
  }

  /** a scanned letter in the Vorgang */
  async function scan(who: PersonName, vorgang: Vorgang): Promise<Dokument> {
    const doors = app.doorsOf(as(who))
    const { sha256, size: groesse } = await doors.services.ablage.write(doors.gemeinde, new Blob(['Gescannt']).stream())
    const datei = { dateiname: 'Scan.txt', sha256, groesse, mime: 'text/plain', art: 'txt' as const, hinweis: null }
    return tun(who, async (ctx) => dokumentAnlegen(ctx, vorgang, datei, {}, null))
  }

  return { verbund, app, as, tun, sehen, sache, scan }
}

/** The code of a refusal; `ging` where there was none. */
export async function abgewiesen(work: Promise<unknown>): Promise<string> {
  try {
    await work
    return 'ging'
  } catch (error) {
    if (error instanceof Error && 'code' in error) return String(error.code)
    throw error
  }
}
