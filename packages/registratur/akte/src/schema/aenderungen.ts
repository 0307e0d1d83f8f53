import { SchutzklasseType } from '@verbundakte/aktenplan'
import type { Builder } from '@verbundakte/graphql'
import { DokumentstandType, MediumType, RichtungType, VorgangsstatusType } from './enums.ts'

export type Aenderungen = ReturnType<typeof aenderungen>

/** What may be said about a change: of one, and of each of many. */
export function aenderungen(builder: Builder) {
  const AkteAenderung = builder.inputType('AkteAenderung', {
    fields: (t) => ({
      betreff: t.string(),
      federfuehrung: t.string(),
      schutzklasse: t.field({ type: SchutzklasseType(builder) }),
      medium: t.field({ type: MediumType(builder) }),
      standort: t.string(),
      bemerkung: t.string(),
      laufzeitEnde: t.field({ type: 'Kalendertag' }),
    }),
  })
  const VorgangAenderung = builder.inputType('VorgangAenderung', {
    fields: (t) => ({
      betreff: t.string(),
      bearbeiter: t.id(),
      wiedervorlage: t.field({ type: 'Kalendertag' }),
      ...leistungUndZeichen(t),
      status: t.field({ type: VorgangsstatusType(builder) }),
      ...form(builder, t),
    }),
  })
  const DokumentAenderung = builder.inputType('DokumentAenderung', {
    fields: (t) => ({
      ...angaben(builder, t),
      ...form(builder, t),
      status: t.field({ type: DokumentstandType(builder) }),
    }),
  })
  return { AkteAenderung, VorgangAenderung, DokumentAenderung }
}

/** What is said of a Dokument when it is filed. */
export function dokumentAngaben(builder: Builder, name: string) {
  return builder.inputType(name, { fields: (t) => angaben(builder, t) })
}

type Felder = Parameters<Parameters<Builder['inputType']>[1]['fields']>[0]

/** What ties a Vorgang to the service it is, and to the sign others know it under. */
export function leistungUndZeichen(t: Felder) {
  return {
    leistung: t.string({ description: 'Leistungsschlüssel nach LeiKa oder FIM: 14 Ziffern' }),
    fremdzeichen: t.string({ description: 'unter dem andere die Sache führen' }),
  }
}

function form(builder: Builder, t: Felder) {
  return {
    eigenesMedium: t.field({ type: MediumType(builder), description: 'leer: wie darüber' }),
    standort: t.string({ description: 'wo das Papier liegt, wenn nicht beim Papier der Akte' }),
  }
}

function angaben(builder: Builder, t: Felder) {
  return {
    betreff: t.string({ description: 'sonst der Name der Datei' }),
    typ: t.string(),
    richtung: t.field({ type: RichtungType(builder) }),
    datumDesSchreibens: t.field({ type: 'Kalendertag' }),
    posteingang: t.field({ type: 'Kalendertag' }),
    absender: t.string(),
    empfaenger: t.string(),
    fremdzeichen: t.string({ description: 'unter dem die Gegenseite die Sache führt' }),
  }
}
