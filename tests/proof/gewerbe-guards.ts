import type { Guard } from './guards.ts'

const FAELLE = 'packages/fach/gewerbe/src/faelle/'
const TESTS = ['packages/fach/gewerbe/src/gewerbe.test.ts']

/** What holds an Anzeige on its way to the receipt. */
export const GEWERBE_GUARDS: readonly Guard[] = [
  {
    what: 'Gewerbe: keine Bescheinigung, solange eine Regel einen Fehler sagt',
    file: `${FAELLE}bescheinigen.ts`,
    find: 'if (vollstaendig(befunde)) return',
    put: 'if (befunde.length >= 0) return',
    tests: TESTS,
  },
  {
    what: 'Gewerbe: noch einmal bescheinigt ist dieselbe Bescheinigung',
    file: `${FAELLE}bescheinigen.ts`,
    find: "if (zeile.status === 'BESCHEINIGT') return bescheinigungDer(ctx, id)",
    put: '',
    tests: TESTS,
  },
  {
    what: 'Gewerbe: ein zweiter Mensch überschreibt keinen Entwurf',
    file: `${FAELLE}entwurf.ts`,
    find: 'if (bisher.stand !== eingabe.stand) {',
    put: 'if (false as boolean) {',
    tests: TESTS,
  },
  {
    what: 'Gewerbe: zweimal zugleich gesichert ist einmal gesichert',
    file: `${FAELLE}entwurf.ts`,
    find: 'select verbund.sperren(',
    put: 'select length(',
    tests: TESTS,
  },
  {
    what: 'Gewerbe: eine Gesellschafterin nur zu einem Betrieb, den man führt',
    file: `${FAELLE}entwurf.ts`,
    find: 'if (!bekannt) throw new NotFound()\n  return bekannt.betrieb',
    put: 'return bekannt?.betrieb ?? betrieb',
    tests: TESTS,
  },
]
