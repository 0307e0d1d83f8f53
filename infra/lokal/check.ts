import { zeile } from './ausgabe.ts'
import { lint, typen, zusammen } from './durchgaenge.ts'
import { vitest } from './vitest.ts'

/** `npm run check`: what to know before every commit, in less than a minute. */
const { bestanden, gescheitert } = zusammen([await typen(), await lint(), await vitest(['tests/floors'], null)])
process.exitCode = gescheitert > 0 ? 1 : 0
zeile(`\n${bestanden} passed, ${gescheitert} failed`)
