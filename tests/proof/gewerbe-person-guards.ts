import type { Guard } from './guards.ts'

const GEWERBE = 'packages/fach/gewerbe/src/'

/** What holds where people of the Gewerberegister are known again, joined, and come to the right office. */
export const GEWERBE_PERSON_GUARDS: readonly Guard[] = [
  {
    what: 'Gewerbe: gewarnt wird nur vor einer Untersagung, die gilt',
    file: `${GEWERBE}untersagung/treffer.ts`,
    find: "eq(untersagungen.stand, 'VERFUEGT'),",
    put: '',
    tests: [`${GEWERBE}untersagung/untersagung.test.ts`],
  },
  {
    what: 'Gewerbe: ein Fall wird nicht vor seiner Akte gesperrt',
    file: `${GEWERBE}verfahren/sperren.ts`,
    find: 'await akteHalten(ctx, gesehen.akte)',
    put: '',
    tests: [`${GEWERBE}untersagung/untersagung.test.ts`],
  },
  {
    what: 'Gewerbe: zwei Personen werden nicht getrennt, wenn eine Anzeige ihren Platz verlöre',
    file: `${GEWERBE}zusammenfuehren/personen.ts`,
    find: 'if (verliert(ctx, zeilen, getrennt))',
    put: 'if (getrennt.length < 0)',
    tests: [`${GEWERBE}zusammenfuehren/personen.test.ts`],
  },
  {
    what: 'Gewerbe: die strengste Akte eines zusammengeführten Betriebs entscheidet über eine Auskunftssperre',
    file: `${GEWERBE}auskunft/sperre.ts`,
    find: 'in (select a.akte from gewerbe.anzeige a where a.gemeinde',
    put: 'in (select a.akte from gewerbe.anzeige a where false and a.gemeinde',
    tests: [`${GEWERBE}zusammenfuehren/zusammenfuehren.test.ts`],
  },
  {
    what: 'Gewerbe: die Reisegewerbekarte erteilt die Gemeinde der Wohnung',
    file: `${GEWERBE}reisegewerbe/zustaendig.ts`,
    find: 'return zustaendigWeil !== null || worte(ort).includes(worte(ctx.profil.name))',
    put: 'return ort !== null',
    tests: [`${GEWERBE}reisegewerbe/karte.test.ts`],
  },
  {
    what: 'Gewerbe: wird ein Name berichtigt, bleiben zusammengeführte Personen eine',
    file: `${GEWERBE}zusammenfuehren/folgen.ts`,
    find: "if (zeile.korrekturArt !== 'berichtigung') return zeile",
    put: 'if (zeile.id) return zeile',
    tests: [`${GEWERBE}zusammenfuehren/ein-mensch.test.ts`],
  },
  {
    what: 'Gewerbe: eine Position, in deren Amt niemand solche Fälle eröffnen darf, wird abgelehnt',
    file: `${GEWERBE}verfahren/positionen.ts`,
    find: 'await mussGefuehrtWerden(ctx, verfahren, await mussPassen(ctx, verfahren, nummer))',
    put: 'await mussPassen(ctx, verfahren, nummer)',
    tests: [`${GEWERBE}verfahren/positionen.test.ts`],
  },
  {
    what: 'Gewerbe: eine Betriebsstätte in einer anderen Gemeinde wird an Ort und Postleitzahl erkannt (G-12)',
    file: `${GEWERBE}anzeige/gemeinde.ts`,
    find: 'worte(each.name) === name && each.postleitzahlen.includes(plz.trim())',
    put: 'each.ags === name',
    tests: [`${GEWERBE}regeln/regeln.test.ts`],
  },
  {
    what: 'Gewerbe: die Postleitzahl gehört dazu, der Name allein beweist nichts (G-12)',
    file: `${GEWERBE}anzeige/gemeinde.ts`,
    find: ' && each.postleitzahlen.includes',
    put: ' || each.postleitzahlen.includes',
    tests: [`${GEWERBE}regeln/regeln.test.ts`],
  },
]
