import { akteAnlegen, beteiligtenHinzufuegen, dokumentAnlegen, vorgangAnlegen } from '@verbundakte/akte'
import { positionMitKennzeichen } from '@verbundakte/aktenplan'
import { eintragAnlegen, nameZerlegen } from '@verbundakte/beteiligte'
import type { Gemeinde } from '@verbundakte/kernel'
import type { Verbund } from '@verbundakte/module'
import { briefPdf } from './pdf.ts'
import { luecken } from './texte.ts'
import { Zufall } from './zufall.ts'

/** People of the register who have to do with several offices. */
const LEUTE = 2

const PAPIERE = [
  { position: '111.20', akte: 'Reisepass', brief: 'Antrag auf einen Reisepass', rolle: 'Antragsteller' },
  { position: '110.10', akte: 'Anmeldung', brief: 'Anmeldung der Wohnung', rolle: 'Meldepflichtig' },
  { position: '130.10', akte: 'Gewerbe', brief: 'Anzeige eines Gewerbes', rolle: 'Inhaber' },
  { position: '921.10', akte: 'Hund', brief: 'Anmeldung eines Hundes', rolle: 'Zahlungspflichtig' },
] as const

/** Files passport, registration, trade and dog of a few people, so that the Bürgersicht has something to show. */
export async function buergerAnlegen({ app }: Verbund, gemeinde: Gemeinde): Promise<void> {
  const zufall = new Zufall(`buerger/${gemeinde.id}`)
  const doors = app.asBetrieb(gemeinde.id, 'Demodaten')
  for (let i = 0; i < LEUTE; i++) {
    const { person = '', strasse = '' } = luecken(zufall, gemeinde.name)
    const geburtsdatum = `${zufall.zwischen(1945, 2005)}-0${zufall.zwischen(1, 9)}-1${zufall.zwischen(0, 9)}`
    const dateien = await Promise.all(
      PAPIERE.map(async ({ brief }) => {
        const { sha256, size: groesse } = await doors.services.ablage.write(
          gemeinde.id,
          new Blob([briefPdf(brief, `${brief} von ${person}, ${strasse} in ${gemeinde.name}.`)]).stream(),
        )
        return {
          dateiname: `${brief}.pdf`,
          sha256,
          groesse,
          mime: 'application/pdf',
          art: 'pdf' as const,
          hinweis: null,
        }
      }),
    )
    await doors.write(async (ctx) => {
      const anschrift = `${strasse}, ${gemeinde.name}`
      const eintrag = await eintragAnlegen(ctx, 'PERSON', { ...nameZerlegen(person), anschrift, geburtsdatum })
      for (const [stelle, { position, akte: betreff, brief, rolle }] of PAPIERE.entries()) {
        const { id } = await positionMitKennzeichen(ctx, position)
        const akte = await akteAnlegen(ctx, { position: id, betreff: `${betreff} ${person}` })
        const vorgang = await vorgangAnlegen(ctx, akte.id, { betreff: brief })
        const datei = dateien[stelle]
        if (datei) await dokumentAnlegen(ctx, vorgang, datei, { absender: person }, null)
        await beteiligtenHinzufuegen(
          ctx,
          { akte: akte.id },
          { rolle, art: 'PERSON', name: person, eintrag: eintrag.id },
        )
      }
    })
  }
}
