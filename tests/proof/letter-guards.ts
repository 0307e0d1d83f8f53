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
