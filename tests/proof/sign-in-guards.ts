import type { Guard } from './guards.ts'

const LOGOUT = 'packages/platform/identity/src/provider/logout.ts'
const LOGOUTS = ['tests/attack/provider-logout.test.ts']
const SIGNATURE = 'packages/platform/identity/src/signature.ts'
const PASSKEYS = ['packages/platform/identity/src/passkeys.test.ts']
const ACCOUNTS = ['tests/attack/accounts.test.ts']

/** Who somebody is, who says so, and who may change it. */
export const SIGN_IN_GUARDS: readonly Guard[] = [
  {
    what: 'Eine Unterschrift gilt dem Text, dessen Prüfsumme sie trägt',
    file: SIGNATURE,
    find: "const challenge = createHash('sha256').update(signed.kanonisch, 'utf8').digest('base64url')",
    put: "const { challenge } = JSON.parse(Buffer.from(signed.zusicherung.response.clientDataJSON, 'base64url').toString())",
    tests: PASSKEYS,
  },
  {
    what: 'Mit einem Passkey zeigt sich die Person, nicht nur das Gerät',
    file: SIGNATURE,
    find: 'requireUserVerification: true,',
    put: 'requireUserVerification: false,',
    tests: PASSKEYS,
  },
  {
    what: 'Wer ein Schriftstück unterschreibt, kommt damit nicht herein',
    file: 'packages/platform/identity/src/passkeys.ts',
    find: 'if (kanonisch !== null) return false',
    put: '',
    tests: PASSKEYS,
  },
  {
    what: 'Ein logout_token ist für uns',
    file: LOGOUT,
    find: 'audience: client.settings.clientId,',
    put: '',
    tests: LOGOUTS,
  },
  {
    what: 'Ein logout_token ist vom Anbieter',
    file: LOGOUT,
    find: '      issuer,\n',
    put: '',
    tests: LOGOUTS,
  },
  {
    what: 'Ein logout_token ist frisch',
    file: LOGOUT,
    find: 'maxTokenAge: FRESH,',
    put: '',
    tests: LOGOUTS,
  },
  {
    what: 'Ein ID-Token meldet niemanden ab',
    file: LOGOUT,
    find: "const right = says && nonce === undefined && (typeof sub === 'string' || typeof sid === 'string')",
    put: "const right = typeof sub === 'string' || typeof sid === 'string'",
    tests: LOGOUTS,
  },
  {
    what: 'Ein logout_token gilt einmal',
    file: LOGOUT,
    find: "if (!first) throw new ProviderRefused('anbieter.ungueltig')",
    put: '',
    tests: LOGOUTS,
  },
  {
    what: 'Ein Anbieter beendet nur, was zu ihm gehört',
    file: LOGOUT,
    find: 'v.person = s.person and v.anbieter = ',
    put: "v.person = s.person and '' <> ",
    tests: LOGOUTS,
  },
  {
    what: 'Konten pflegt nur, wer hier beschäftigt ist und die Rolle hier hat',
    file: 'services/gateway/src/persons.ts',
    find: "if (standing !== 'dienst' || by.heimat !== gemeinde || !holds(by, gemeinde)) throw new Forbidden()",
    put: '',
    tests: ACCOUNTS,
  },
  {
    what: 'Rollen über die Gemeinde hinaus vergibt nur der Betrieb',
    file: 'services/gateway/src/persons.ts',
    find: "if (fuer !== 'amt' && fuer !== 'gemeinde') throw new Forbidden('konto.rolle', 'Diese Rolle vergibt der Betrieb.')",
    put: '',
    tests: ACCOUNTS,
  },
  {
    what: 'Niemand pflegt das eigene Konto',
    file: 'packages/platform/identity/src/accounts.ts',
    find: "if (id === this.#by) throw new Forbidden('konto.eigenes', 'Das eigene Konto pflegt jemand anderes.')",
    put: '',
    tests: ACCOUNTS,
  },
  {
    what: 'Was clamd findet, ist Schadsoftware',
    file: 'packages/platform/malware/src/clamd.ts',
    find: 'if (name !== undefined && !/^Heuristics',
    put: 'if ((false as boolean) && name !== undefined && !/^Heuristics',
    tests: ['packages/platform/malware/src'],
  },
  {
    what: 'Nur „OK“ von clamd heißt unbedenklich',
    file: 'packages/platform/malware/src/clamd.ts',
    find: "if (answer === 'stream: OK') return",
    put: "if (!answer.endsWith('FOUND')) return",
    tests: ['packages/platform/malware/src'],
  },
]
