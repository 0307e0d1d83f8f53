import type { Guard } from './guards.ts'

const AKTE = 'packages/registratur/akte/src/'
const BEARBEITUNG_TESTS = [`${AKTE}bearbeitung/bearbeitung.test.ts`]
const SAMMEL_TESTS = [`${AKTE}sammel/sammel.test.ts`]
const AUFGABEN = 'packages/registratur/geschaeftsgang/src/aufgaben/'
const AUFGABEN_TESTS = [`${AUFGABEN}aufgaben.test.ts`]

/** Where several people work on one thing: leases, versions, many at once, Aufgaben. */
export const TOGETHER_GUARDS: readonly Guard[] = [
  {
    what: 'Bearbeitung: keine Version, solange es bei jemand anderem liegt',
    file: `${AKTE}bearbeitung/laufend.ts`,
    find: 'if (eine === null || eine.person === ctx.person?.id) return eine',
    put: 'if (eine !== undefined) return eine',
    tests: BEARBEITUNG_TESTS,
  },
  {
    what: 'Bearbeitung: sie ist zu Ende, wenn ihre Zeit um ist',
    file: `${AKTE}bearbeitung/laufend.ts`,
    find: ' > clock_timestamp()',
    put: ' is not null',
    tests: BEARBEITUNG_TESTS,
  },
  {
    what: 'Bearbeitung: die einer anderen Person nur mit Grund',
    file: `${AKTE}bearbeitung/beenden.ts`,
    find: 'if (satz !== null && satz.length >= 10) return satz',
    put: "if (satz === null || satz.length >= 0) return satz ?? ''",
    tests: BEARBEITUNG_TESTS,
  },
  {
    what: 'Bearbeitung: fortsetzen nur, wer sie beendet hat',
    file: `${AKTE}bearbeitung/beenden.ts`,
    find: 'if (beendetAm !== null && beendetVon !== ctx.person?.id) {',
    put: 'if (false as boolean) {',
    tests: BEARBEITUNG_TESTS,
  },
  {
    what: 'Version: nicht auf eine, die die Person nicht gesehen hat',
    file: `${AKTE}dokument.ts`,
    find: 'if (nach != null && nach !== vorher.versionen) throw await inzwischen(ctx, vorher)',
    put: '',
    tests: BEARBEITUNG_TESTS,
  },
  {
    what: 'Text einer Version: nicht von einer gesperrten',
    file: `${AKTE}vergleich/text-ausgeben.ts`,
    find: 'nichtGesperrt(version)\n',
    put: '\n',
    tests: [`${AKTE}vergleich/text-ausgeben.test.ts`],
  },
  {
    what: 'Viele auf einmal: was abgelehnt wird, ist zurückgenommen',
    file: 'packages/platform/database/src/savepoint.ts',
    find: 'await rows(tx, sql`rollback to savepoint einzeln`)',
    put: '',
    tests: SAMMEL_TESTS,
  },
  {
    what: 'Viele auf einmal: was abgelehnt wird, steht nicht im Protokoll',
    file: 'packages/platform/module/src/recording.ts',
    find: 'recorder.forget(place)',
    put: '',
    tests: SAMMEL_TESTS,
  },
  {
    what: 'Viele auf einmal: höchstens 200',
    file: `${AKTE}sammel/jedes-fuer-sich.ts`,
    find: 'if (aenderungen.length > HOECHSTENS) {',
    put: 'if (false as boolean) {',
    tests: SAMMEL_TESTS,
  },
  {
    what: 'Versand: ein Entwurf geht nicht hinaus',
    file: 'packages/registratur/postausgang/src/versenden.ts',
    find: "if (dokument.status === 'ENTWURF') {",
    put: 'if (false as boolean) {',
    tests: ['packages/registratur/postausgang/src/postausgang.test.ts'],
  },
  {
    what: 'Aufgabe: erledigen nur, an wen sie gerichtet ist',
    file: `${AUFGABEN}beenden.ts`,
    find: "if (!wer) throw new Forbidden('geschaeftsgang.aufgabe.fremd', 'Diese Aufgabe ist an jemand anderen gerichtet.')",
    put: 'if (!wer) return vorher',
    tests: AUFGABEN_TESTS,
  },
  {
    what: 'Aufgabe: zurückziehen nur, wer sie gestellt hat oder leitet',
    file: `${AUFGABEN}beenden.ts`,
    find: '  aufgabeLenken(ctx, vorher)\n  mussOffenSein(vorher)\n',
    put: '  mussOffenSein(vorher)\n',
    tests: AUFGABEN_TESTS,
  },
  {
    what: 'Aufgabe: ändern nur, wer sie gestellt hat oder leitet',
    file: `${AUFGABEN}aendern.ts`,
    find: '  aufgabeLenken(ctx, vorher)\n',
    put: '',
    tests: AUFGABEN_TESTS,
  },
  {
    what: 'Aufgabe: eine Änderung überschreibt keine andere',
    file: `${AUFGABEN}aendern.ts`,
    find: '  wieVorgefunden(vorher, bisher)\n',
    put: '',
    tests: AUFGABEN_TESTS,
  },
  {
    what: 'Aufgabe: nur an Menschen, die damit umgehen können',
    file: `${AUFGABEN}stellen.ts`,
    find: "...(await adressatPruefen(ctx, an, { verfuegung: 'BEARBEITUNG', vorgang, dokument: null })),\n    bis",
    put: 'person: an.person ?? ctx.person?.id ?? null,\n    amt: null,\n    bis',
    tests: AUFGABEN_TESTS,
  },
  {
    what: 'Medium: unter einem elektronischen Vorgang ist nichts auf Papier',
    file: `${AKTE}medium.ts`,
    find: "if (oben === 'ELEKTRONISCH' && eigenes !== null && eigenes !== 'ELEKTRONISCH')",
    put: 'if (false as boolean)',
    tests: [`${AKTE}medium.test.ts`],
  },
  {
    what: 'Posteingang: was eine Person zurücknahm, legt sich nicht wieder selbst ab',
    file: 'packages/registratur/posteingang/src/jobs/selbst-ablegen.ts',
    find: "if (eingang.selbstNicht === 'ZURUECKGENOMMEN') return",
    put: '',
    tests: ['packages/registratur/posteingang/src/jobs/selbst-ablegen.test.ts'],
  },
]
