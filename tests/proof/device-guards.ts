import type { Guard } from './guards.ts'

const UNTERWEGS = 'packages/registratur/unterwegs/src/'
const TESTS = [`${UNTERWEGS}unterwegs.test.ts`]
const PAPIER = 'packages/registratur/papier/src/'
const PAPIER_TESTS = [`${PAPIER}papier.test.ts`]
const VERNICHTUNG = `${PAPIER}vernichtung/`
const VERNICHTUNG_TESTS = [`${VERNICHTUNG}vernichtung.test.ts`]
const ANSICHTEN = 'packages/registratur/ansichten/src/'
const ANSICHTEN_TESTS = [`${ANSICHTEN}ansichten.test.ts`]

/** What leaves the house, on a device or on paper: which classes, for how long, to whom, and who may end it. */
export const DEVICE_GUARDS: readonly Guard[] = [
  {
    what: 'Unterwegs: besonders geschützte Klassen bleiben im Haus',
    file: `${UNTERWEGS}mitnehmen.ts`,
    find: 'if (!darfHinaus(regel, schutzklasse)) {',
    put: 'if (false as boolean) {',
    tests: TESTS,
  },
  {
    what: 'Unterwegs: beim Abgleich zählt das Recht von jetzt',
    file: `${UNTERWEGS}abgleichen.ts`,
    find: "if (!dieser) return 'OHNE_RECHT'",
    put: 'if (!dieser) return null',
    tests: TESTS,
  },
  {
    what: 'Unterwegs: während des Mitnehmens wechselt die Akte ihre Klasse nicht',
    file: 'packages/registratur/akte/src/akte-halten.ts',
    find: ' for share`)',
    put: '`)',
    tests: TESTS,
  },
  {
    what: 'Unterwegs: ohne Sitzung hört ein Gerät nur von einer Person, die noch hereinkommt',
    file: `${UNTERWEGS}stand.ts`,
    find: 'if (!person) return NICHTS',
    put: 'if (!person) return { gilt: true, mitnahmen: (await lebende(ctx, geraet?.id ?? hashVon(geheimnis))).map(({ id }) => id) }',
    tests: TESTS,
  },
  {
    what: 'Unterwegs: wer nicht Eigentümer ist, braucht das Recht zu widerrufen',
    file: `${UNTERWEGS}beenden.ts`,
    find: "meine ? 'aendern' : 'widerrufen'",
    put: "meine ? 'aendern' : 'lesen'",
    tests: TESTS,
  },
  {
    what: 'Unterwegs: mit dem Ende ist die Hälfte des Schlüssels vergessen',
    file: `${UNTERWEGS}beenden.ts`,
    find: 'grund, haelfte: null })',
    put: 'grund })',
    tests: TESTS,
  },
  {
    what: 'Unterwegs: derselbe Schlüssel mit anderen Worten ist keine Wiederholung',
    file: `${UNTERWEGS}vermerk.ts`,
    find: 'if (schon && schon.hash !== hash) {',
    put: 'if (false as boolean) {',
    tests: TESTS,
  },
  {
    what: 'Unterwegs: zwei Fenster senden einen Vermerk nicht zweimal',
    file: `${UNTERWEGS}vermerk.ts`,
    find: 'select verbund.sperren(',
    put: 'select length(',
    tests: TESTS,
  },
  {
    what: 'Papier: nur wer die Akte lesen darf, bekommt es in die Hand',
    file: `${PAPIER}ausleihe.ts`,
    find: "if (!ctx.services.rightsOf(ctx.gemeinde, wer).can('lesen', papierteile, papier)) {",
    put: 'if (false as boolean) {',
    tests: PAPIER_TESTS,
  },
  {
    what: 'Papier: ein Scan liegt in dem Vorgang, für den er erbeten ist',
    file: `${PAPIER}scanauftrag.ts`,
    find: 'if (scan.vorgang !== vorher.vorgang) throw new NotFound()',
    put: '',
    tests: PAPIER_TESTS,
  },
  {
    what: 'Papier: von mehreren Bitten beantwortet die Post keine von selbst',
    file: `${PAPIER}scanauftrag.ts`,
    find: 'if (!einziger || weiterer) return',
    put: 'if (!einziger) return',
    tests: PAPIER_TESTS,
  },
  {
    what: 'Papier: zurückziehen kann nur, wer gebeten hat',
    file: `${PAPIER}scanauftrag.ts`,
    find: 'if (vorher.angelegtVon === null || vorher.angelegtVon !== ctx.person?.id) throw new Forbidden()',
    put: 'if (!ctx.person) throw new Forbidden()',
    tests: PAPIER_TESTS,
  },
  {
    what: 'Papier: wer die Vernichtung vorschlägt, gibt sie nicht frei',
    file: `${VERNICHTUNG}entscheidung.ts`,
    find: 'if (vorgeschlagenVon !== wer(ctx)) return',
    put: 'if (wer(ctx)) return',
    tests: VERNICHTUNG_TESTS,
  },
  {
    what: 'Papier: vor der Wartezeit wird nichts freigegeben',
    file: `${VERNICHTUNG}entscheidung.ts`,
    find: 'if (ab !== null && ab <= heute()) return',
    put: 'if (ab !== null) return',
    tests: VERNICHTUNG_TESTS,
  },
  {
    what: 'Papier: was bleibt, wird nicht vorgeschlagen',
    file: `${VERNICHTUNG}vorschlag.ts`,
    find: 'if (vorher.bleibtGrund !== null) {',
    put: 'if (false as boolean) {',
    tests: VERNICHTUNG_TESTS,
  },
  {
    what: 'Papier: was jemand hat oder braucht, wird nicht vernichtet',
    file: `${VERNICHTUNG}vernichten.ts`,
    find: 'await niemandBrauchtEs(ctx, vorher)',
    put: '',
    tests: VERNICHTUNG_TESTS,
  },
  {
    what: 'Papier: das letzte Dokument eines vernichteten Papiers wird nicht zurückgenommen',
    file: `${VERNICHTUNG}vernichten.ts`,
    find: 'await nichtMehrZuruecknehmbar(ctx, vorher.ersetztDurch)',
    put: '',
    tests: VERNICHTUNG_TESTS,
  },
  {
    what: 'Papier: Vernichtetes bleibt, wie es ist',
    file: `${VERNICHTUNG}stand.ts`,
    find: "if (vernichtung !== 'VERNICHTET') return",
    put: 'if (vernichtung) return',
    tests: VERNICHTUNG_TESTS,
  },
  {
    what: 'Ansichten: geteilt wird nur mit einem eigenen Amt',
    file: `${ANSICHTEN}ansicht.ts`,
    find: "if (amt !== '' && !ctx.person.aemter.includes(amt)) throw new Forbidden()",
    put: '',
    tests: ANSICHTEN_TESTS,
  },
  {
    what: 'Ansichten: eine Ansicht führt zu einer Liste und nirgends sonst hin',
    file: `${ANSICHTEN}ansicht.ts`,
    find: 'if (!LISTEN.test(eingabe.adresse) || eingabe.adresse.length > 1000 || lesbar(eingabe.adresse) === null) {',
    put: 'if (false as boolean) {',
    tests: ANSICHTEN_TESTS,
  },
]
