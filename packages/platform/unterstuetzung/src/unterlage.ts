import { randomUUID } from 'node:crypto'
import { canonical, type Json } from '@verbundakte/audit'
import type { GemeindeId } from '@verbundakte/kernel'
import type { Auftrag } from './tables.ts'

const TYP = 'verbundakte/unterstuetzung/bewilligung/1'

/** Everything that is granted, and nothing that changes by itself. */
function antrag(gemeinde: GemeindeId, auftrag: Auftrag): Json {
  const { id, art, antragsteller, antragstellerName, antragstellerHeimat, ticket, zweck, rechtsgrundlage } = auftrag
  const { fall, vereinbarung, termin, module, klassen, aktionen, schreiben, ausfuhr, dauerMinuten } = auftrag
  return {
    gemeinde,
    id,
    art,
    antragsteller: { person: antragsteller, name: antragstellerName, heimat: antragstellerHeimat },
    ticket,
    zweck,
    rechtsgrundlage,
    fall,
    vereinbarung,
    termin,
    module,
    klassen,
    aktionen,
    schreiben,
    ausfuhr,
    objekte: auftrag.objekte?.map((objekt, n) => ({ art: auftrag.objektarten?.[n] ?? '', id: objekt })) ?? null,
    ab: auftrag.ab.toISOString(),
    bis: auftrag.bis.toISOString(),
    dauerMinuten,
  }
}

/** What a person signs: the whole request, who agrees, and a number used once. RFC 8785, so that it has one spelling. */
export function unterlage(
  gemeinde: GemeindeId,
  auftrag: Auftrag,
  person: { readonly id: string; readonly name: string },
): string {
  return canonical({
    typ: TYP,
    auftrag: antrag(gemeinde, auftrag),
    bewilligt: { person: person.id, name: person.name },
    zufall: randomUUID(),
  })
}

/** Whether what was signed is this request as it stands now. */
export function gleicherAntrag(kanonisch: string, gemeinde: GemeindeId, auftrag: Auftrag): boolean {
  const signiert: { typ?: unknown; auftrag?: Json } = JSON.parse(kanonisch)
  return signiert.typ === TYP && canonical(signiert.auftrag ?? null) === canonical(antrag(gemeinde, auftrag))
}
