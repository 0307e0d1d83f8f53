import { DEVICE_GUARDS } from './device-guards.ts'
import { GEWERBE_ABLAUF_GUARDS } from './gewerbe-ablauf-guards.ts'
import { GEWERBE_GUARDS } from './gewerbe-guards.ts'
import { GEWERBE_PERSON_GUARDS } from './gewerbe-person-guards.ts'
import { HALF_GUARDS } from './half-guards.ts'
import { LETTER_GUARDS } from './letter-guards.ts'
import { NOW_GUARDS } from './now-guards.ts'
import { PEOPLE_GUARDS } from './people-guards.ts'
import { SIGN_IN_GUARDS } from './sign-in-guards.ts'
import { SIGNATURE_GUARDS } from './signature-guards.ts'
import { SUPPORT_GUARDS } from './support-guards.ts'
import { TOGETHER_GUARDS } from './together-guards.ts'
import { VERBUND_GUARDS } from './verbund-guards.ts'

/** One guard in the program: what to take away, and the tests that must notice. */
export interface Guard {
  readonly what: string
  readonly file: string
  readonly find: string
  readonly put: string
  readonly tests: readonly string[]
}

const DOORS = 'packages/platform/authz/src/doors.ts'
const AUTHZ = ['packages/platform/authz/src/doors.test.ts', 'packages/platform/authz/src/fields.test.ts']

/** The guards that no policy and no rule replaces. The text must stand in the file exactly once. */
export const GUARDS: readonly Guard[] = [
  {
    what: 'Lesen nur, was eine Regel erlaubt (load)',
    file: DOORS,
    find: "where(and(eq(table.id, id), reachable(ctx, 'lesen', table)))",
    put: 'where(eq(table.id, id))',
    tests: AUTHZ,
  },
  {
    what: 'Aktion nach dem Laden geprüft',
    file: DOORS,
    find: "if (action !== 'lesen') authorize(ctx, action, table, row)",
    put: '',
    tests: AUTHZ,
  },
  {
    what: 'Zeile nach dem Schreiben geprüft',
    file: DOORS,
    find: 'if (!ctx.rights.can(action, table, row)) throw new Forbidden()\n}\n\n/** Only',
    put: '}\n\n/** Only',
    tests: AUTHZ,
  },
  {
    what: 'Felder beim Schreiben geprüft',
    file: DOORS,
    find: 'if (!ctx.rights.canField(action, table, row, field)) throw new Forbidden()',
    put: '',
    tests: AUTHZ,
  },
  {
    what: 'Schreiben nur in der Transaktion eines Vorgangs',
    file: DOORS,
    find: "if (!ctx.writing) throw new Error('a write outside the transaction of a use case')",
    put: '',
    tests: AUTHZ,
  },
  {
    what: 'Kennungen in anderer Form wie unbekannte',
    file: DOORS,
    find: 'if (!isUuid(id)) throw new NotFound()',
    put: '',
    tests: AUTHZ,
  },
  {
    what: 'Nicht Sichtbares ist „nicht gefunden“, nie „verboten“',
    file: DOORS,
    find: "if (action !== 'lesen' && ctx.rights.can('lesen', table, row)) throw new Forbidden()\n  throw new NotFound()",
    put: 'throw new Forbidden()',
    tests: [...AUTHZ, 'packages/registratur/akte/src'],
  },
  {
    what: 'Verbote schlagen Erlaubnisse (SQL)',
    file: 'packages/platform/authz/src/rights.ts',
    find: 'return forbidden.length === 0 ? allowed',
    put: 'return forbidden.length >= 0 ? allowed',
    tests: ['packages/platform/authz/src/proof'],
  },
  {
    what: 'Fehlende Spalten sind ein Fehler, keine Antwort',
    file: 'packages/platform/authz/src/match.ts',
    find: 'if (!column || value === undefined || (value === null && !column.nullable)) {',
    put: 'if (value === undefined) return true\n  if (!column) {',
    tests: ['packages/platform/authz/src/rules.test.ts'],
  },
  {
    what: 'Tür vor jedem Feld der Schnittstelle',
    file: 'packages/platform/graphql/src/permission.ts',
    find: 'if (!allowed) throw new Forbidden()',
    put: '',
    tests: ['packages/platform/graphql/src/permission.test.ts'],
  },
  {
    what: 'Nur wer in der Gemeinde eine Rolle hat',
    file: 'services/gateway/src/session.ts',
    find: 'if (guest.length === 0) throw new NotFound()',
    put: '',
    tests: ['tests/conformance/refusals.test.ts', 'tests/isolation/upload.test.ts'],
  },
  {
    what: 'Während eines langen Hochladens noch einmal gefragt',
    file: 'services/gateway/src/files.ts',
    find: 'await stillSignedIn(verbund, c)',
    put: '',
    tests: ['tests/isolation/upload.test.ts'],
  },
  {
    what: 'Nur die eigenen Seiten dürfen fragen',
    file: 'services/gateway/src/gateway.ts',
    find: "gateway.use('/graphql', ownOrigin)",
    put: '',
    tests: ['tests/conformance/refusals.test.ts'],
  },
  {
    what: 'Dubletten nur unter dem, was die Person lesen darf',
    file: 'packages/registratur/akte/src/dateien/annehmen.ts',
    find: "reachable(ctx, 'lesen', versionen),\n        reachable(ctx, 'lesen', dokumente),",
    put: '',
    tests: ['tests/proof/d5-sweep.test.ts', 'packages/registratur/akte/src/dateien.test.ts'],
  },
  {
    what: 'Gesperrtes wird nicht ausgegeben',
    file: 'packages/registratur/akte/src/dateien/pruefstand.ts',
    find: "if (version.pruefung !== 'GESPERRT') return",
    put: 'return',
    tests: ['packages/registratur/akte/src/dateien/pruefstand.test.ts'],
  },
  {
    what: 'Schadsoftware wird nicht angenommen',
    file: 'packages/platform/malware/src/guard.ts',
    find: "if (said.kind === 'found') throw new MalwareFound(said.name, said.signatures)",
    put: '',
    tests: ['packages/registratur/akte/src/dateien/pruefstand.test.ts'],
  },
  {
    what: 'Ungeprüftes wird abgelehnt, wo es so gewollt ist',
    file: 'packages/platform/malware/src/guard.ts',
    find: "if (said.kind === 'unchecked' && ifUnchecked === 'refuse') throw new Unchecked(said.reason)",
    put: '',
    tests: ['packages/registratur/akte/src/dateien/pruefstand.test.ts'],
  },
  {
    what: 'Keine Lücke nach einer abgebrochenen Antwort',
    file: 'packages/platform/database/src/driver.ts',
    find: 'if (Array.isArray(answer) && answer.length > 0 && !(0 in answer)) {',
    put: 'if (false as boolean && Array.isArray(answer)) {',
    tests: ['packages/platform/database/src/driver.test.ts'],
  },
  {
    what: 'Eine Sitzung nur mit Kennwort gilt nicht, wo die Rollen mehr verlangen',
    file: 'services/gateway/src/session.ts',
    find: 'return fallsShort(databases.installation, sitzung.faktor, person.zuweisungen) ? null : resumed',
    put: 'return resumed',
    tests: ['tests/attack/second-factor.test.ts'],
  },
  {
    what: 'Jeder Code der App gilt einmal',
    file: 'packages/platform/identity/src/totp.ts',
    find: 'is not null and letzter_schritt <',
    put: 'is not null and 0 <',
    tests: ['tests/attack/second-factor-codes.test.ts'],
  },
  {
    what: 'Wer nur das Kennwort weiß, gibt niemandem einen weiteren Faktor',
    file: 'packages/platform/identity/src/factors.ts',
    find: 'if (first && had.passkeys + had.totp > 0) {',
    put: 'if (false as boolean) {',
    tests: ['tests/attack/second-factor.test.ts'],
  },
  {
    what: 'Faktoren ändert nur, wer sich gerade noch einmal gezeigt hat',
    file: 'services/gateway/src/account.ts',
    find: "if (!c.get('sitzung').frisch) throw new ConfirmationNeeded()",
    put: '',
    tests: ['tests/attack/account.test.ts'],
  },
  {
    what: 'Niemand setzt die eigenen Faktoren zurück',
    file: 'packages/platform/identity/src/factors.ts',
    find: 'if (id === by) throw new Forbidden()',
    put: '',
    tests: ['tests/attack/account.test.ts'],
  },
  ...SUPPORT_GUARDS,
  ...SIGN_IN_GUARDS,
  ...SIGNATURE_GUARDS,
  ...VERBUND_GUARDS,
  ...TOGETHER_GUARDS,
  ...DEVICE_GUARDS,
  ...GEWERBE_GUARDS,
  ...GEWERBE_ABLAUF_GUARDS,
  ...GEWERBE_PERSON_GUARDS,
  ...NOW_GUARDS,
  ...PEOPLE_GUARDS,
  ...LETTER_GUARDS,
  ...HALF_GUARDS,
]
