import type { Guard } from './guards.ts'

const POST = 'packages/platform/verbundpost/src/'
const POST_TESTS = [`${POST}verbundpost.test.ts`]
const REDAKTION = 'packages/registratur/aktenplan/src/redaktion/'
const REDAKTION_TESTS = [`${REDAKTION}redaktion.test.ts`]
const ANTRAG_TESTS = [`${REDAKTION}antrag.test.ts`]
const AUSGANG = 'packages/registratur/postausgang/src/'
const AUSGANG_TESTS = [`${AUSGANG}postausgang.test.ts`]

/** Between Gemeinden: who may send what, what is applied once, and two pairs of eyes on the shared plan. */
export const VERBUND_GUARDS: readonly Guard[] = [
  {
    what: 'Verbundpost: Art und Richtung schon beim Senden',
    file: `${POST}arten.ts`,
    find: 'if (grund !== null || !art) throw',
    put: 'if (!art) throw',
    tests: POST_TESTS,
  },
  {
    what: 'Verbundpost: Art und Richtung noch einmal beim Zustellen',
    file: `${POST}zustellen.ts`,
    find: 'if (grund !== null || !art || !ziel) {',
    put: 'if (!art || !ziel) {',
    tests: POST_TESTS,
  },
  {
    what: 'Verbundpost: die vereinbarte Form beim Zustellen',
    file: `${POST}zustellen.ts`,
    find: 'if (!inhalt.success) {',
    put: 'if (false as boolean) {',
    tests: POST_TESTS,
  },
  {
    what: 'Verbundpost: nichts über die Form hinaus',
    file: `${POST}senden.ts`,
    find: 'const geprueft = form.parse(inhalt)',
    put: 'const geprueft = inhalt',
    tests: POST_TESTS,
  },
  {
    what: 'Verbundpost: eine Kennung gehört ihrem ersten Absender',
    file: `${POST}annehmen.ts`,
    find: 'if (schon) throw new Conflict',
    put: 'if (schon && schon.von === von) throw new Conflict',
    tests: POST_TESTS,
  },
  {
    what: 'Verbundpost: ein eingetragener Absender wird nicht geglaubt',
    file: `${POST}verarbeiten.ts`,
    find: "if (art.von === 'federfuehrend' && von !== ctx.services.verbund.federfuehrend) {",
    put: 'if (false as boolean) {',
    tests: POST_TESTS,
  },
  {
    what: 'Verbundpost: verarbeitet wird einmal',
    file: `${POST}verarbeiten.ts`,
    find: "if (eingang?.zustand !== 'EINGEGANGEN') return",
    put: 'if (!eingang) return',
    tests: POST_TESTS,
  },
  {
    what: 'Aktenplan: nur die federführende Gemeinde redigiert',
    file: `${REDAKTION}federfuehrung.ts`,
    find: 'if (fuehrt(ctx)) return',
    put: 'return',
    tests: REDAKTION_TESTS,
  },
  {
    what: 'Aktenplan: nicht frei gibt, wer die Freigabe beantragt hat',
    file: `${REDAKTION}freigeben.ts`,
    find: 'person === entwurf.beantragtVon ||',
    put: '',
    tests: REDAKTION_TESTS,
  },
  {
    what: 'Aktenplan: nicht frei gibt, wer zuletzt geändert hat',
    file: `${REDAKTION}freigeben.ts`,
    find: '|| person === entwurf.geaendertVon',
    put: '',
    tests: REDAKTION_TESTS,
  },
  {
    what: 'Aktenplan: freigegeben wird nur, was stimmt',
    file: `${REDAKTION}freigeben.ts`,
    find: 'if (ergebnis.fehler.length > 0) {',
    put: 'if (false as boolean) {',
    tests: REDAKTION_TESTS,
  },
  {
    what: 'Aktenplan: veröffentlicht wird nur, was freigegeben ist',
    file: `${REDAKTION}faellig.ts`,
    find: '|| pruefsumme(zeilen) !== entwurf.pruefsumme',
    put: '',
    tests: REDAKTION_TESTS,
  },
  {
    what: 'Aktenplan: nicht vor dem Tag',
    file: `${REDAKTION}faellig.ts`,
    find: ', lte(entwuerfe.gueltigAb, heute())',
    put: '',
    tests: REDAKTION_TESTS,
  },
  {
    what: 'Aktenplan: über einen Antrag verfügt nur seine Gemeinde',
    file: `${REDAKTION}post.ts`,
    find: 'and(eq(antraege.id, id), eq(antraege.von, von))',
    put: 'eq(antraege.id, id)',
    tests: ANTRAG_TESTS,
  },
  {
    what: 'Aktenplan: keine neue Akte an einer stillgelegten Position',
    file: 'packages/registratur/akte/src/akte-anlegen.ts',
    find: 'if (position.stillgelegtAm !== null) {',
    put: 'if (false as boolean) {',
    tests: ['packages/registratur/akte/src/anlegen.test.ts'],
  },
  {
    what: 'Postausgang: hinaus geht es einmal',
    file: `${AUSGANG}versenden.ts`,
    find: "if (sendung.status !== 'OFFEN') {",
    put: 'if (false as boolean) {',
    tests: AUSGANG_TESTS,
  },
  {
    what: 'Postausgang: einen Vermerk nimmt zurück, wer ihn gemacht hat',
    file: `${AUSGANG}versenden.ts`,
    find: 'if (vorher.erledigtVon !== ctx.person?.id && !leitet) {',
    put: 'if (false as boolean) {',
    tests: AUSGANG_TESTS,
  },
  {
    what: 'Postausgang: bereit liegt nur, was das eigene Amt versendet',
    file: `${AUSGANG}lesen.ts`,
    find: "where(and(reachable(ctx, 'aendern', sendungen), eq(sendungen.status, 'OFFEN'),",
    put: "where(and(reachable(ctx, 'lesen', sendungen), eq(sendungen.status, 'OFFEN'),",
    tests: AUSGANG_TESTS,
  },
]
