import type { Guard } from './guards.ts'

const SIGNATURE = 'packages/platform/filecontent/src/signature/'
const TESTS = [`${SIGNATURE}check-signatures.test.ts`]

/** What stands between a file that looks signed and one that is. */
export const SIGNATURE_GUARDS: readonly Guard[] = [
  {
    what: 'Signatur: die Lücke ist nichts als die Signatur',
    file: `${SIGNATURE}signature-dictionaries.ts`,
    find: 'if (!/^<[0-9a-f\\s\\0]*>$/i.test(gap)) throw new Void(FALSE_RANGE)',
    put: '',
    tests: TESTS,
  },
  {
    what: 'Signatur: die Lücke ist die Signatur dieses Wörterbuchs, und nichts steht darin zweimal',
    file: `${SIGNATURE}signature-dictionaries.ts`,
    find: "if (dictionary.entries.get('Contents')?.from !== before.length || dictionary.twice.size > 0) {",
    put: 'if (dictionary.entries.size === 0) {',
    tests: TESTS,
  },
  {
    what: 'Signatur: der signierte Teil beginnt mit der Datei',
    file: `${SIGNATURE}signature-dictionaries.ts`,
    find: 'if (from !== 0 || !(gapFrom > 0)',
    put: 'if (!(gapFrom > 0)',
    tests: TESTS,
  },
  {
    what: 'Signatur: was danach kommt, ist ergänzt',
    file: `${SIGNATURE}check-signatures.ts`,
    find: "return end === size ? { state: 'unveraendert', note: null }",
    put: "return end <= size ? { state: 'unveraendert', note: null }",
    tests: TESTS,
  },
  {
    what: 'Signatur: die Prüfsumme ist die der Datei',
    file: `${SIGNATURE}signed-data.ts`,
    find: 'if (!same(octets(summed), digest)) throw new Void(CHANGED)',
    put: '',
    tests: TESTS,
  },
  {
    what: 'Signatur: sie gilt mit dem Schlüssel des Zertifikats',
    file: `${SIGNATURE}signed-data.ts`,
    find: 'if (!holds) throw new Void(FALSE)',
    put: '',
    tests: TESTS,
  },
  {
    what: 'Signatur: das Zertifikat ist das gemeinte',
    file: `${SIGNATURE}signed-data.ts`,
    find: '  sameCertificate(data, signer)\n',
    put: '',
    tests: TESTS,
  },
  {
    what: 'Signatur: was nichts mehr beweist, gilt nicht',
    file: `${SIGNATURE}signed-data.ts`,
    find: 'if (weak) throw new Unverifiable(weak)',
    put: '',
    tests: TESTS,
  },
  {
    what: 'Signatur: hinter ihr steht nichts anderes',
    file: `${SIGNATURE}signed-data.ts`,
    find: 'if (bytes.subarray(length).some((byte) => byte !== 0)) {',
    put: 'if (length < 0) {',
    tests: TESTS,
  },
  {
    what: 'Signatur: nur wer ausstellen darf, ist ein Aussteller',
    file: `${SIGNATURE}chain.ts`,
    find: 'if (!issuer.x509.ca || issuer.from > at',
    put: 'if (issuer.from > at',
    tests: TESTS,
  },
  {
    what: 'Signatur: ein Aussteller hat das Zertifikat wirklich unterschrieben',
    file: `${SIGNATURE}chain.ts`,
    find: 'verified(() => issued.x509.verify(issuer.x509.publicKey))',
    put: 'verified(() => true)',
    tests: TESTS,
  },
  {
    what: 'Signatur: eine Kette ist nicht länger, als ihr Aussteller erlaubt',
    file: `${SIGNATURE}chain.ts`,
    find: ' || below > longestPath(issuer)',
    put: '',
    tests: TESTS,
  },
  {
    what: 'Signatur: ein Zeitstempel gilt nur für das, was er stempelt',
    file: `${SIGNATURE}time-stamp.ts`,
    find: "if (!same(stamp.stamped, digest)) throw new Void('Der Zeitstempel gehört zu etwas anderem.')",
    put: '',
    tests: TESTS,
  },
  {
    what: 'Signatur: Zeitstempel gibt nur aus, wer es darf',
    file: `${SIGNATURE}time-stamp.ts`,
    find: 'if (!mayStamp(signer) ||',
    put: 'if (',
    tests: TESTS,
  },
  {
    what: 'Signatur: was eine Bibliothek nicht lesen kann, hält die Prüfung nicht auf',
    file: `${SIGNATURE}check-signatures.ts`,
    find: "if (error instanceof Error && 'syscall' in error) throw error",
    put: 'throw error',
    tests: TESTS,
  },
  {
    what: 'Signatur: eine von Unbekannten deckt nicht, was zu der eines anderen hinzukam',
    file: 'packages/registratur/akte/src/signaturen/stand.ts',
    find: " && each.ausstellerstand !== 'UNBEKANNT')",
    put: ')',
    tests: ['packages/registratur/akte/src/signaturen/signaturen.test.ts'],
  },
]
