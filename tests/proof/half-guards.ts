import type { Guard } from './guards.ts'

const POST = 'packages/registratur/posteingang/src/'
const GANG = 'packages/registratur/geschaeftsgang/src/'
const PROZESS = 'packages/registratur/prozess/src/'
const ZURUECK = [`${GANG}jobs/nach-ruecknahme.test.ts`]

/** Nothing lost and nothing half done (ADR 0061): what hangs on a thing that is taken back, and what runs by itself. */
export const HALF_GUARDS: readonly Guard[] = [
  {
    what: 'Mail: wer gerade besetzt ist, weist nicht ab',
    file: `${POST}imap/einlesen.ts`,
    find: ' || isPassing(error)) throw error',
    put: ') throw error',
    tests: [`${POST}imap/einlesen.test.ts`],
  },
  {
    what: 'Scan: wer gerade besetzt ist, weist nicht ab',
    file: `${POST}scanordner/waechter.ts`,
    find: ' && !isPassing(error)',
    put: '',
    tests: [`${POST}scanordner/scanordner.test.ts`],
  },
  {
    what: 'Selbsttätig ablegen: wer gerade besetzt ist, weist nicht ab',
    file: `${POST}jobs/selbst-ablegen.ts`,
    find: ' || isPassing(error)) throw error',
    put: ') throw error',
    tests: [`${POST}jobs/selbst-ablegen.test.ts`],
  },
  {
    what: 'Post zurück aus der Akte: der Vorgang, der für sie entstand, bleibt nicht leer stehen',
    file: `${POST}aussortieren.ts`,
    find: '  if (eingang.neuerVorgang) await leerenVorgangErledigen(ctx, (await load(ctx, dokumente, dokument)).vorgang)\n',
    put: '',
    tests: [`${POST}jobs/nach-ruecknahme.test.ts`],
  },
  {
    what: 'Post eines Amtes, das es nicht mehr gibt: besonders Geschütztes liest die Poststelle nicht',
    file: `${POST}jobs/verwaistes-zuweisen.ts`,
    find: '          inArray(eingaenge.schutzklasse, UEBLICH),\n',
    put: '',
    tests: [`${POST}jobs/verwaistes-zuweisen.test.ts`],
  },
  {
    what: 'Laufweg: nicht über ein Dokument, dessen Ablage zurückgenommen ist',
    file: `${GANG}laufweg-beginnen.ts`,
    find: "if (dokument.status === 'ZURUECKGENOMMEN') {",
    put: 'if (false as boolean) {',
    tests: ZURUECK,
  },
  {
    what: 'Vorgang: nicht von selbst erledigt, solange etwas in ihm läuft',
    file: 'packages/registratur/akte/src/ruecknahme.ts',
    find: '  for (const { laeuftDarin } of ctx.services.module()) if (await laeuftDarin?.(ctx, id)) return\n',
    put: '',
    tests: ZURUECK,
  },
  {
    what: 'Wiedervorlage: erst an ihrem Tag sagt sie, dass niemand sie sieht',
    file: `${GANG}jobs/wiedervorlagen-pruefen.ts`,
    find: '        lte(wiedervorlagen.tag, lage.tag),\n',
    put: '',
    tests: [`${GANG}jobs/wiedervorlagen-pruefen.test.ts`],
  },
  {
    what: 'Prozess: was zurückgenommen ist, ist keine Unterlage',
    file: `${PROZESS}lauf/unterlagen.ts`,
    find: " && dokument.status !== 'ZURUECKGENOMMEN'",
    put: '',
    tests: [`${PROZESS}jobs/unterlage-erkennen.test.ts`],
  },
]
