import type { Guard } from './guards.ts'

const VORLAGE = 'packages/registratur/schreibvorlage/src/'
const MITTEILUNG = 'packages/registratur/mitteilung/src/'
const TOLD = [`${MITTEILUNG}mitteilung.test.ts`]
const HANDED = ['packages/registratur/uebergabe/src/uebergabe.test.ts']
const MAIL = 'packages/platform/mail/src/'

/** What goes out: letters and who may get them, notices and mails, work that is handed on. */
export const LETTER_GUARDS: readonly Guard[] = [
  {
    what: 'Schreiben: Gesperrte nur, wo niemand sonst das Schreiben liest',
    file: `${VORLAGE}empfaenger.ts`,
    find: "vorgang.schutzklasse === 'MELDE' ? await gesperrte(ctx, verborgen) : new Map<string, Empfaenger>()",
    put: 'await gesperrte(ctx, verborgen)',
    tests: [`${VORLAGE}schreiben.test.ts`],
  },
  {
    what: 'Serie: zweimal begonnen ist einmal begonnen',
    file: `${VORLAGE}serie/beginnen.ts`,
    find: '  if (schon) return dieselbe(ctx, schon, eingabe)\n',
    put: '',
    tests: [`${VORLAGE}serie/serie.test.ts`],
  },
  {
    what: 'Serie: die Rechte derer, die sie begonnen haben, nicht die des Betriebs',
    file: `${VORLAGE}serie/schreiben.ts`,
    find: 'await verfasser.write((ctx) => erstellen(ctx, serie, brief))',
    put: 'await doors.write((ctx) => erstellen(ctx, serie, brief))',
    tests: [`${VORLAGE}serie/serie.test.ts`],
  },
  {
    what: 'Serie: was schon erstellt ist, wird nicht noch einmal erstellt',
    file: `${VORLAGE}serie/schreiben.ts`,
    find: '  if (!wartet) return\n',
    put: '',
    tests: [`${VORLAGE}serie/serie.test.ts`],
  },
  {
    what: 'Serie: noch einmal und zurück nur, wer sie begonnen hat',
    file: `${VORLAGE}serie/darf.ts`,
    find: 'if (istVerfasser(ctx, serie)) return\n',
    put: 'if (istVerfasser(ctx, serie) || true) return\n',
    tests: [`${VORLAGE}serie/serie.test.ts`],
  },
  {
    what: 'Übergabe: Prozesse nur, wer das Amt leitet, und die Registratur',
    file: 'packages/registratur/prozess/src/uebergabe.ts',
    find: '    mussLeiten(ctx, lauf)\n',
    put: '',
    tests: ['packages/registratur/prozess/src/uebergabe.test.ts'],
  },
  {
    what: 'Prozess: ein Amt, das es nicht gibt, wird nicht veröffentlicht',
    file: 'packages/registratur/prozess/src/vorlage/aemter.ts',
    find: "  if (!stelle?.startsWith('amt:')) return []\n",
    put: '  if (stelle !== ctx.gemeinde) return []\n',
    tests: ['packages/registratur/prozess/src/uebergabe.test.ts'],
  },
  {
    what: 'Schreibvorlage: nichts, was etwas holt oder startet',
    file: 'packages/platform/filecontent/src/template/check-template.ts',
    find: '...(await dangers(parts)), ',
    put: '',
    tests: ['packages/platform/filecontent/src/template-filler.test.ts'],
  },
  {
    what: 'Schreibvorlage: ein Angebot wird geprüft wie eine hochgeladene Datei',
    file: `${VORLAGE}anbieten.ts`,
    find: 'if (befunde[0]) return abweisen(befunde[0].sentence)',
    put: '',
    tests: [`${VORLAGE}angebot.test.ts`],
  },
  {
    what: 'Mitteilung: nur von Vorgängen, die die Person jetzt lesen darf',
    file: `${MITTEILUNG}sichtbar.ts`,
    find: ", rights.reachable('lesen', vorgaenge))",
    put: ')',
    tests: TOLD,
  },
  {
    what: 'Mitteilung: nie von dem, was man selbst getan hat',
    file: `${MITTEILUNG}mitteilen.ts`,
    find: 'lesende.filter(({ id }) => id !== von)',
    put: 'lesende',
    tests: TOLD,
  },
  {
    what: 'Mitteilung: ein Code wird nicht erraten',
    file: `${MITTEILUNG}empfang.ts`,
    find: ' || codeVersuche >= VERSUCHE)',
    put: ')',
    tests: TOLD,
  },
  {
    what: 'Mail: nie ohne Verschlüsselung',
    file: `${MAIL}mailserver.ts`,
    find: 'requireTLS: !tls,',
    put: '',
    tests: [`${MAIL}mail.test.ts`],
  },
  {
    what: 'Mail: eine Adresse und nichts daneben',
    file: `${MAIL}einreihen.ts`,
    find: 'const adresse = mailadresse(an)',
    put: 'const adresse = an',
    tests: [`${MAIL}mail.test.ts`],
  },
  {
    what: 'Übergabe: nur an die, die es lesen dürfen',
    file: 'packages/registratur/akte/src/uebergabe.ts',
    find: 'if (an.person !== null && !zurueck) await mussLesen(ctx, an.person, vorgang)',
    put: '',
    tests: HANDED,
  },
]
