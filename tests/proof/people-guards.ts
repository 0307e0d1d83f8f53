import type { Guard } from './guards.ts'

const PROZESS = 'packages/registratur/prozess/src/'
const PROZESS_TESTS = [`${PROZESS}prozess.test.ts`]
const SICHT = 'packages/registratur/buergersicht/src/'

/** Whose papers somebody looks at and why, what is kept of nobody, and what belongs to which Vorgang. */
export const PEOPLE_GUARDS: readonly Guard[] = [
  {
    what: 'Fingerabdrücke: an der einen Stelle, durch die alle Dateien kommen',
    file: 'packages/platform/module/src/open.ts',
    find: ', inspect: refuseFingerprints }',
    put: ' }',
    tests: ['tests/attack/fingerprints.test.ts'],
  },
  {
    what: 'Bürgersicht: der Zweck gilt für diese Person und nicht länger als gesagt',
    file: `${SICHT}zweck.ts`,
    find: 'if (angabe.eintrag !== eintrag || angabe.endetAm.getTime() <= Date.now()) {',
    put: 'if (false as boolean) {',
    tests: [`${SICHT}buergersicht.test.ts`],
  },
  {
    what: 'Prozess: eine Unterlage ist ein Dokument desselben Vorgangs',
    file: `${PROZESS}lauf/unterlagen.ts`,
    find: 'if (dokument.vorgang === vorgang && ',
    put: 'if (',
    tests: PROZESS_TESTS,
  },
  {
    what: 'Prozess: angeboten wird nur, was hier entstanden ist',
    file: `${PROZESS}veroeffentlichen.ts`,
    find: 'if (geteilt && vorlage.herkunft) {',
    put: 'if (false as boolean) {',
    tests: [`${PROZESS}angebot.test.ts`],
  },
  {
    what: 'Prozess: über ein Angebot wird einmal entschieden',
    file: `${PROZESS}angebot.ts`,
    find: "if (angebot.status !== 'NEU') {",
    put: 'if (false as boolean) {',
    tests: [`${PROZESS}angebot.test.ts`],
  },
]
