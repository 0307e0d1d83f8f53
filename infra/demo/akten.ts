import { type Akte, akteAnlegen, dokumentAnlegen, type Vorgang, vorgangAnlegen } from '@verbundakte/akte'
import { positionMitKennzeichen } from '@verbundakte/aktenplan'
import type { Gemeinde } from '@verbundakte/kernel'
import type { Verbund } from '@verbundakte/module'
import { briefPdf } from './pdf.ts'
import { fuellen, luecken } from './texte.ts'
import { VORLAGEN, type Vorlage } from './vorlagen.ts'
import { Zufall } from './zufall.ts'

/** Akten of a demo Gemeinde. */
export const AKTEN = 300
/** Every so many Vorgänge gets a letter. */
const MIT_BRIEF = 0.35

/**
 * Files a few hundred Akten in one Gemeinde, the same on every machine, by the use cases that clerks use: numbers,
 * classes, offices and audit entries are what they would be.
 */
export async function aktenAnlegen(
  verbund: Verbund,
  gemeinde: Gemeinde,
  bearbeiter: ReadonlyMap<string, string>,
): Promise<void> {
  const zufall = new Zufall(`akten/${gemeinde.id}`)
  const doors = verbund.app.asBetrieb(gemeinde.id, 'Demodaten')
  const geplant = Array.from({ length: AKTEN }, () => planen(zufall, gemeinde.name))
  // Bytes before rows, and outside of the transaction: writing them takes longer than all the rest.
  const dateien = await Promise.all(
    geplant.map((akte) =>
      Promise.all(akte.vorgaenge.map(async (v) => (v.brief ? ablegen(verbund, gemeinde, v.brief) : null))),
    ),
  )
  await doors.write(async (ctx) => {
    for (const [i, plan] of geplant.entries()) {
      const position = await positionMitKennzeichen(ctx, plan.position)
      const akte: Akte = await akteAnlegen(ctx, { position: position.id, betreff: plan.betreff })
      for (const [k, { betreff }] of plan.vorgaenge.entries()) {
        const wer = bearbeiter.get(akte.federfuehrung) ?? null
        const vorgang: Vorgang = await vorgangAnlegen(ctx, akte.id, { betreff, bearbeiter: wer })
        const datei = dateien[i]?.[k]
        if (datei) await dokumentAnlegen(ctx, vorgang, datei, { absender: plan.absender }, null)
      }
    }
  })
}

interface Geplant {
  readonly position: string
  readonly betreff: string
  readonly absender: string
  readonly vorgaenge: readonly {
    readonly betreff: string
    readonly brief: { readonly titel: string; readonly text: string } | null
  }[]
}

const TOPF: readonly Vorlage[] = VORLAGEN.flatMap((vorlage) => Array.from({ length: vorlage.gewicht }, () => vorlage))

function planen(zufall: Zufall, ort: string): Geplant {
  const vorlage = zufall.aus(TOPF)
  const worte = luecken(zufall, ort, vorlage.sachen)
  const anzahl = zufall.zwischen(1, vorlage.vorgaenge.length)
  return {
    position: vorlage.position,
    betreff: fuellen(vorlage.akte, worte),
    absender: worte.person ?? '',
    vorgaenge: vorlage.vorgaenge.slice(0, anzahl).map((muster) => {
      const betreff = fuellen(muster, worte)
      const brief = zufall.mal(MIT_BRIEF) ? { titel: betreff, text: fuellen(vorlage.brief, worte) } : null
      return { betreff, brief }
    }),
  }
}

async function ablegen(verbund: Verbund, gemeinde: Gemeinde, brief: { titel: string; text: string }) {
  const doors = verbund.app.asBetrieb(gemeinde.id, 'Demodaten')
  const { sha256, size: groesse } = await doors.services.ablage.write(
    gemeinde.id,
    einmal(briefPdf(brief.titel, brief.text)),
  )
  const dateiname = `${brief.titel.replace(/[^\p{L}\p{N} -]/gu, '')}.pdf`
  return { dateiname, sha256, groesse, mime: 'application/pdf', art: 'pdf' as const, hinweis: null }
}

async function* einmal(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
