import type { Guard } from './guards.ts'

const FAELLE = 'packages/fach/gewerbe/src/faelle/'
const MITTEILUNG = 'packages/fach/gewerbe/src/mitteilung/'
const MITTEILUNG_TESTS = [`${MITTEILUNG}mitteilung.test.ts`]
const STORNO_TESTS = [`${MITTEILUNG}storno.test.ts`]
const ABLAUF_TESTS = ['packages/fach/gewerbe/src/ablauf.test.ts']

/** What other authorities say, what was looked at for form, and what has left the house. */
export const GEWERBE_ABLAUF_GUARDS: readonly Guard[] = [
  {
    what: 'Gewerbe: eine Mitteilung erledigt nur, was eingegangen ist',
    file: `${MITTEILUNG}erledigen.ts`,
    find: 'if (!BEANTWORTET.includes(zeile.status))',
    put: 'if (BEANTWORTET.length === 0)',
    tests: MITTEILUNG_TESTS,
  },
  {
    what: 'Gewerbe: eine Mitteilung erledigt nur eine Anzeige ihres Betriebs',
    file: `${MITTEILUNG}erledigen.ts`,
    find: 'if (gemeint !== null && gemeint !== zeile.betrieb)',
    put: 'if (zeile.betrieb === bisher.id)',
    tests: MITTEILUNG_TESTS,
  },
  {
    what: 'Gewerbe: aus einer Mitteilung wird höchstens eine Abmeldung zugleich',
    file: `${MITTEILUNG}abmelden.ts`,
    find: 'bisher.anzeige !== id && !(await ohneFolge(ctx, bisher.anzeige))',
    put: 'bisher.anzeige === bisher.id',
    tests: MITTEILUNG_TESTS,
  },
  {
    what: 'Gewerbe: ein Storno öffnet die Mitteilung wieder, die seine Anzeige beantwortet hat',
    file: `${MITTEILUNG}erledigen.ts`,
    find: "if (zeile.korrekturArt !== 'storno') return",
    put: 'if (zeile.id) return',
    tests: STORNO_TESTS,
  },
  {
    what: 'Gewerbe: was storniert ist, beantwortet keine Mitteilung',
    file: `${MITTEILUNG}erledigen.ts`,
    find: 'if (await stornoLaden(ctx).load(zeile.id))',
    put: 'if (zeile.id === bisher.id)',
    tests: STORNO_TESTS,
  },
  {
    what: 'Gewerbe: eine Mitteilung, die der Bescheinigende nicht sehen darf, wird nach dem Storno geöffnet',
    file: `${MITTEILUNG}nachholen.ts`,
    find: 'await mitteilungenNachStorno(ctx, storno)',
    put: '',
    tests: STORNO_TESTS,
  },
  {
    what: 'Gewerbe: von Amts wegen wird ein Betrieb nur einmal zugleich abgemeldet',
    file: `${FAELLE}korrigieren.ts`,
    find: 'await mussDieErsteSein(ctx, zeile.id)',
    put: 'await Promise.resolve()',
    tests: STORNO_TESTS,
  },
  {
    what: 'Gewerbe: eine neue Anlage nimmt den Vermerk der formellen Prüfung weg',
    file: `${FAELLE}formpruefung.ts`,
    find: 'if (zeile.geprueftAm === null) return',
    put: 'if (zeile.id) return',
    tests: ABLAUF_TESTS,
  },
  {
    what: 'Gewerbe: was versandt ist, wird nicht zurückgenommen',
    file: 'packages/registratur/postausgang/src/unversandt.ts',
    find: "eq(sendungen.status, 'VERSANDT')",
    put: "eq(sendungen.status, 'OFFEN')",
    tests: ABLAUF_TESTS,
  },
  {
    what: 'Gewerbe: die Kennung eines Programms meint nur, was dieses Programm gebracht hat',
    file: 'packages/fach/gewerbe/src/online/einreichen.ts',
    find: 'and a.fremder_betrieb',
    put: 'or a.fremder_betrieb',
    tests: ['tests/conformance/gewerbe-online.test.ts'],
  },
]
