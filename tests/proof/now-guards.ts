import type { Guard } from './guards.ts'

const POST = 'packages/registratur/posteingang/src/'
const SEEN = [`${POST}einsehbar.test.ts`]
const RUN_OUT = [
  'packages/registratur/geschaeftsgang/src/kalender/kalender.test.ts',
  'packages/registratur/unterwegs/src/unterwegs.test.ts',
  'packages/registratur/schreibvorlage/src/serie/serie.test.ts',
]

/** What was filed, counted or granted once, and follows the wall of now. */
export const NOW_GUARDS: readonly Guard[] = [
  {
    what: 'Post: eine Liste zeigt Abgelegtes nur, wer das Dokument liest',
    file: `${POST}lesen.ts`,
    find: "reachable(ctx, 'lesen', eingaenge), einsehbar(ctx), amtIst(",
    put: "reachable(ctx, 'lesen', eingaenge), amtIst(",
    tests: SEEN,
  },
  {
    what: 'Post: einzeln, ihre Datei und ihre Vorschau ebenso',
    file: `${POST}einsehbar.ts`,
    find: "reachable(ctx, 'lesen', eingaenge), einsehbar(ctx)))",
    put: "reachable(ctx, 'lesen', eingaenge)))",
    tests: SEEN,
  },
  {
    what: 'Post: ein Stapel nur, wer jedes seiner Schreiben liest',
    file: `${POST}einsehbar.ts`,
    find: 'where not (',
    put: 'where false and not (',
    tests: SEEN,
  },
  {
    what: 'Post: von einem geteilten Stapel sieht die Unterstützung nichts',
    file: `${POST}einsehbar.ts`,
    find: "= 'AUSSORTIERT' and ",
    put: "= 'AUSSORTIERT' and not ",
    tests: ['tests/isolation/post-besuch.test.ts'],
  },
  {
    what: 'Post: auch von einem Stapel, der wieder offen ist, sieht sie nichts',
    file: `${POST}einsehbar.ts`,
    find: " in ('[]', '[1]')",
    put: " in ('[]', '[1]', '[1, 3]')",
    tests: ['tests/isolation/post-besuch.test.ts'],
  },
  {
    what: 'Post: zurück nur, wer sie noch sieht',
    file: `${POST}aussortieren.ts`,
    find: '  if (!(await askedFor(ctx, eingaenge, id, eingangEinsehen(ctx, id)))) throw new NotFound()\n',
    put: '',
    tests: SEEN,
  },
  {
    what: 'Post: über einen Stapel, der wieder offen ist, entscheidet nur, wer jedes seiner Schreiben liest',
    file: `${POST}offen.ts`,
    find: '    if (!(await askedFor(ctx, eingaenge, id, eingangEinsehen(ctx, id)))) throw new NotFound()\n',
    put: '',
    tests: SEEN,
  },
  {
    what: 'Aktenzeichen: jede verborgene Klasse zählt für sich',
    file: 'packages/registratur/akte/src/aktenzeichen.ts',
    find: 'if (eigene) return REIHEN[eigene]',
    put: 'if (eigene) return REIHEN.STEUER',
    tests: ['packages/registratur/akte/src/anlegen.test.ts'],
  },
  {
    what: 'Aktenzeichen: offen an verborgener Position zählt keine verborgene Akte',
    file: 'packages/registratur/akte/src/aktenzeichen.ts',
    find: "? OFFENE_REIHE : ''",
    put: "? '' : ''",
    tests: ['packages/registratur/akte/src/anlegen.test.ts'],
  },
  {
    what: 'Meldesperre: noch einmal gesetzt, gilt das Amt von jetzt',
    file: 'packages/registratur/akte/src/meldesperre/sperren.ts',
    find: '...neu, aktenzeichen, federfuehrung, gesperrtAm',
    put: '...neu, gesperrtAm',
    tests: ['packages/registratur/akte/src/meldesperre/meldesperre.test.ts'],
  },
  {
    what: 'Ohne Anmeldung nur Rollen, die noch gelten',
    file: 'packages/platform/identity/src/staff.ts',
    find: 'and (z.gilt_bis is null or z.gilt_bis > clock_timestamp())',
    put: '',
    tests: RUN_OUT,
  },
  {
    what: 'Hochladen: jede Rolle des Anfangs muss noch gelten',
    file: 'services/gateway/src/session.ts',
    find: 'held.every(({ rolle, amt }) =>',
    put: 'held.some(({ rolle, amt }) =>',
    tests: ['tests/isolation/upload.test.ts'],
  },
]
