import type { Guard } from './guards.ts'

const MACHINE = 'packages/platform/unterstuetzung/src/machine.ts'
const ENTSCHEIDEN = 'packages/platform/unterstuetzung/src/entscheiden.ts'
const BEANTRAGEN = 'packages/platform/unterstuetzung/src/beantragen.ts'
const STATES = ['packages/platform/unterstuetzung/src/machine.test.ts']
const GRANTS = ['packages/platform/unterstuetzung/src/auftrag.test.ts']

/** Who comes in by a support grant, and until when. The database keeps much of it once more (tests/proof/d8-wall.test.ts). */
export const SUPPORT_GUARDS: readonly Guard[] = [
  {
    what: 'Niemand bewilligt den eigenen Antrag',
    file: MACHINE,
    find: "if (schritt.person === stand.antragsteller) throw new Abgewiesen('unterstuetzung.eigener-antrag')",
    put: '',
    tests: STATES,
  },
  {
    what: 'Jede Zustimmung zählt einmal: es braucht verschiedene Personen',
    file: MACHINE,
    find: "if (stand.zustimmungen.includes(schritt.person)) throw new Abgewiesen('unterstuetzung.schon-bewilligt')",
    put: '',
    tests: STATES,
  },
  {
    what: 'Die Supportstelle stimmt nur einem Notfall zu, die Gemeinde nur anderem',
    file: MACHINE,
    find: "if ((schritt.als === 'BETRIEB') !== (stand.art === 'NOTFALL')) throw new Abgewiesen('nicht-erlaubt')",
    put: '',
    tests: STATES,
  },
  {
    what: 'Schreiben und besonders geschützte Klassen brauchen zwei',
    file: MACHINE,
    find: 'return schreiben || klassen.some((klasse) => (ZU_ZWEIT as readonly string[]).includes(klasse)) ? 2 : 1',
    put: 'return 1',
    tests: [...STATES, ...GRANTS],
  },
  {
    what: 'Abgeschaltet wird nichts bewilligt',
    file: MACHINE,
    find: "case 'bewilligen': {\n      if (aus) throw new Abgewiesen('unterstuetzung.aus')",
    put: "case 'bewilligen': {",
    tests: STATES,
  },
  {
    what: 'Abgeschaltet kommt niemand herein',
    file: MACHINE,
    find: "case 'beginnen': {\n      if (aus) throw new Abgewiesen('unterstuetzung.aus')",
    put: "case 'beginnen': {",
    tests: STATES,
  },
  {
    what: 'Abschalten beendet, was offen ist',
    file: ENTSCHEIDEN,
    find: 'if (aus) await allesBeenden(ctx)',
    put: '',
    tests: GRANTS,
  },
  {
    what: 'Abgeschaltet wird nichts beantragt',
    file: BEANTRAGEN,
    find: "if (aus) throw new Conflict('unterstuetzung.aus', 'Die Gemeinde hat die Unterstützung abgeschaltet.')",
    put: '',
    tests: GRANTS,
  },
  {
    what: 'Über einen Antrag entscheidet nur, wen die Gemeinde beschäftigt',
    file: ENTSCHEIDEN,
    find: "if (ctx.standing !== 'dienst' || person.heimat !== ctx.gemeinde) throw new Forbidden()",
    put: '',
    tests: GRANTS,
  },
  {
    what: 'Unterschrieben gilt nur der Antrag, wie er jetzt ist',
    file: ENTSCHEIDEN,
    find: 'if (!gleicherAntrag(unterschrift.kanonisch, ctx.gemeinde, auftrag)) {',
    put: 'if (false as boolean) {',
    tests: GRANTS,
  },
  {
    what: 'Ein Auftrag wird nur enger',
    file: MACHINE,
    find: 'if (!enthaelt(stand, umfang) || bis > stand.bis) ',
    put: 'if (false as boolean) ',
    tests: STATES,
  },
  {
    what: 'Nur wer gefragt hat, kommt herein',
    file: MACHINE,
    find: "nur(stand, 'BEWILLIGT')\n      if (schritt.person !== stand.antragsteller) throw new Abgewiesen('nicht-gefunden')",
    put: "nur(stand, 'BEWILLIGT')",
    tests: STATES,
  },
  {
    what: 'Fragen darf die Supportstelle, und zur Vertretung, wer sie hat',
    file: BEANTRAGEN,
    find: "if (ctx.standing !== 'unterstuetzung' || !darf) throw new Forbidden()",
    put: '',
    tests: [...GRANTS, 'packages/platform/unterstuetzung/src/notfall.test.ts'],
  },
  {
    what: 'Einem Notfall stimmt nur der Betrieb der Supportstelle zu',
    file: 'packages/platform/unterstuetzung/src/notfall.ts',
    find: "if (ctx.standing !== 'unterstuetzung' || person.heimat !== SUPPORTSTELLE || !ctx.person?.rollen.has(BETRIEB)) {",
    put: 'if (false as boolean) {',
    tests: ['packages/platform/unterstuetzung/src/notfall.test.ts'],
  },
  {
    what: 'Ein Herunterladen endet mit dem Auftrag',
    file: 'services/gateway/src/visit-watch.ts',
    find: 'if (living?.auftrag !== caller.besuch?.auftrag) {',
    put: 'if (false as boolean) {',
    tests: ['tests/isolation/besuch.test.ts'],
  },
  {
    what: 'Wer mithört, wird vor jedem Wort noch einmal gefragt',
    file: 'services/gateway/src/live.ts',
    find: 'if (!(await listener.still().catch(() => false))) return',
    put: '',
    tests: ['tests/isolation/live.test.ts'],
  },
  {
    what: 'Wer zu Besuch mithört, wird gefragt, sobald ein Auftrag endet',
    file: 'services/gateway/src/live.ts',
    find: 'if (listener.visiting) void ask(listener)',
    put: 'void listener',
    tests: ['tests/isolation/live.test.ts'],
  },
  {
    what: 'Wer nicht mehr da sein darf, hört nichts mehr',
    file: 'services/gateway/src/live.ts',
    find: 'if (!still) leave(listener)',
    put: '',
    tests: ['tests/isolation/live.test.ts'],
  },
]
