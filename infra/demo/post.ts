import { rows } from '@verbundakte/database'
import type { Gemeinde } from '@verbundakte/kernel'
import type { Verbund } from '@verbundakte/module'
import { eingangAnlegen } from '@verbundakte/posteingang'
import { sql } from 'drizzle-orm'
import { briefPdf } from './pdf.ts'
import { Zufall } from './zufall.ts'

/** Letters in the post of a demo Gemeinde. */
export const BRIEFE = 18

interface Sache {
  readonly kennzeichen: string
  readonly betreff: string
  readonly akte: string
  readonly federfuehrung: string
  readonly absender: string | null
}

/**
 * The post of a morning: letters about what lies in the Akten, in the queues of the offices and some with the
 * Poststelle. Taken in as the scan folder would; said again, it comes in once.
 */
export async function postAnlegen(verbund: Verbund, gemeinde: Gemeinde): Promise<void> {
  const zufall = new Zufall(`post/${gemeinde.id}`)
  const doors = verbund.app.asBetrieb(gemeinde.id, 'Demodaten')
  const sachen = await doors.read((ctx) =>
    rows<Sache>(
      ctx.tx,
      sql`select v.kennzeichen, v.betreff, a.betreff as akte, v.federfuehrung,
            (select d.absender from akte.dokument d where d.gemeinde = v.gemeinde and d.vorgang = v.id limit 1) as absender
          from akte.vorgang v join akte.akte a on a.gemeinde = v.gemeinde and a.id = v.akte
          where v.gemeinde = verbund.gemeinde() and v.status = 'IN_BEARBEITUNG' order by v.kennzeichen`,
    ),
  )
  if (sachen.length === 0) return
  for (let n = 0; n < BRIEFE; n++) {
    const sache = zufall.aus(sachen)
    const text = brief(zufall, gemeinde, sache, n)
    const { sha256, size: groesse } = await doors.services.ablage.write(gemeinde.id, einmal(briefPdf('', text)))
    const dateiname = `Scan ${String(n + 1).padStart(3, '0')}.pdf`
    await doors.write((ctx) =>
      eingangAnlegen(ctx, {
        herkunft: 'ORDNER',
        datei: { dateiname, sha256, groesse, mime: 'application/pdf', art: 'pdf', hinweis: null },
        amt: n % 6 === 5 ? '' : sache.federfuehrung,
        schluessel: `demo:${n}`,
        scan: { durch: 'Poststelle', geraet: 'Scanner Erdgeschoss', vollstaendig: true },
      }),
    )
  }
}

function brief(zufall: Zufall, gemeinde: Gemeinde, sache: Sache, n: number): string {
  const wer = sache.absender || 'Frieda Sperling'
  const worum = zufall.aus(['Nachreichung', 'Rückfrage', 'Ergänzung', 'Bitte um Fristverlängerung'])
  const zeichen = n % 3 === 0 ? '' : `Ihr Zeichen: ${sache.kennzeichen}\n`
  return [
    `${wer}\nDorfstraße ${zufall.zwischen(1, 60)}\n`,
    `Gemeindeverwaltung ${gemeinde.name}\nRathaus\n`,
    `${zeichen}${gemeinde.name}, den ${zufall.zwischen(1, 20)}. November 2026\n`,
    `Betreff: ${worum} zu ${sache.betreff}\n`,
    'Sehr geehrte Damen und Herren,\n',
    `zu ${sache.akte} sende ich Ihnen die Unterlagen, um die Sie gebeten haben. ${zufall.aus(['Bitte bestätigen Sie den Eingang.', 'Für Rückfragen bin ich am Abend erreichbar.', 'Eine Seite reiche ich noch nach.'])}\n`,
    `Mit freundlichen Grüßen\n\n${wer}`,
  ].join('\n')
}

async function* einmal(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
