/** The first bytes of files that hold fingerprints, as their standards begin; of nobody's fingers. */
export const FINGERPRINTS: Readonly<Record<string, Buffer>> = {
  WSQ: Buffer.from('ffa0ffa8007a4e4953545f434f4d2039', 'hex'),
  'ISO/IEC 19794-4': Buffer.from('FIR\u0000010\u0000\u0000\u0000\u0001\u0000', 'latin1'),
  'ISO/IEC 19794-2': Buffer.from('FMR\u0000 20\u0000\u0000\u0000\u0001\u0000', 'latin1'),
  'ANSI/NIST-ITL': Buffer.from(
    '1.001:120\u001d1.002:0502\u001d1.003:1\u001f2\u001e2\u001f00\u001e14\u001f01\u001d1.004:TEN\u001c',
    'latin1',
  ),
  'ANSI/NIST-ITL (XML)': Buffer.from(
    '<?xml version="1.0"?>\n<itl:NISTBiometricInformationExchangePackage xmlns:itl="http://example">',
  ),
  'DG3 eines Passes': Buffer.from('6382012a7f61820125020101', 'hex'),
  CBEFF: Buffer.from('7f6182012502010181017f60', 'hex'),
}

/** What looks alike and is none: to be kept. */
export const NO_FINGERPRINTS: Readonly<Record<string, Buffer>> = {
  'JPEG 2000': Buffer.from('ff4fff51002f0000', 'hex'),
  JPEG: Buffer.from('ffd8ffe000104a46', 'hex'),
  'a face in a passport': Buffer.concat([
    Buffer.from('7f61820125020101', 'hex'),
    Buffer.from('FAC\u0000010\u0000', 'latin1'),
  ]),
  'DG2 of a passport': Buffer.from('7582012a7f61820125020101', 'hex'),
  'a transaction without ridges': Buffer.from(
    '1.001:98\u001d1.003:1\u001f1\u001e2\u001f00\u001d1.004:X\u001c',
    'latin1',
  ),
  'a text about FIR': Buffer.from('FIR 010 heißt ein Format.'),
  'a numbered text': Buffer.from('1.001: Fragen zum Antrag'),
}
