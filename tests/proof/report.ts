import type { ProofPart } from '@verbundakte/testing'

export interface Proof {
  readonly size: string
  readonly seed: number
  readonly parts: readonly ProofPart[]
  /** every test passed */
  readonly green: boolean
  readonly minutes: number
  readonly day: string
  readonly machine: string
  readonly versions: string
}

const number = (value: number) => value.toLocaleString('de-DE')
const figures = ({ angaben = {} }: ProofPart) =>
  Object.entries(angaben)
    .map(([name, value]) => `${name}: ${typeof value === 'number' ? number(value) : value}`)
    .join(', ')

/** For the terminal. */
export function table(proof: Proof): string {
  const lines = proof.parts.map(
    (part) =>
      `${part.teil.padEnd(32)} ${number(part.versuche).padStart(14)} ${number(part.fehler).padStart(7)} ${number(part.sekunden).padStart(8)} s  ${figures(part)}`,
  )
  return [
    '',
    `${'Teil'.padEnd(32)} ${'Versuche'.padStart(14)} ${'Fehler'.padStart(7)} ${'Dauer'.padStart(10)}`,
    ...lines,
    `${'zusammen'.padEnd(32)} ${number(sum(proof, 'versuche')).padStart(14)} ${number(sum(proof, 'fehler')).padStart(7)}`,
    `Startwert ${proof.seed}, ${number(proof.minutes)} min, ${proof.versions}`,
    proof.green ? 'Alle Prüfungen bestanden.' : 'NICHT alle Prüfungen bestanden: siehe oben.',
  ].join('\n')
}

function sum(proof: Proof, field: 'versuche' | 'fehler'): number {
  return proof.parts.reduce((total, part) => total + part[field], 0)
}

/** For a data protection officer and an engineer. */
export function page(proof: Proof): string {
  const trials = sum(proof, 'versuche')
  const rows = proof.parts.map(
    (part) =>
      `| ${part.teil} | ${part.aussage} | ${number(part.versuche)} | ${number(part.fehler)} | ${number(part.sekunden)} s | ${figures(part)} |`,
  )
  return `# Nachweis der Trennung: Lauf „${proof.size}“ vom ${proof.day}

${proof.green ? 'Alle Prüfungen bestanden.' : '**Nicht alle Prüfungen bestanden.**'} ${number(trials)} Versuche, ${number(sum(proof, 'fehler'))} Fehler, ${number(proof.minutes)} Minuten.

- Wiederholen: \`npm run proof -- --size ${proof.size} --seed ${proof.seed}\`. Derselbe Startwert versucht dasselbe.
- Geprüft mit: ${proof.versions}; ${proof.machine}.
- Was die Zahlen sagen: null Fehler in n unabhängigen Versuchen heißt, mit 95 % Sicherheit, weniger als 3/n Fehler je Versuch. Es ist kein Beweis, dass es
  keinen Fehler gibt, und gilt für die Arten von Versuchen, die hier stehen.

| Teil | Was geprüft wurde | Versuche | Fehler | Dauer | Weiteres |
| --- | --- | ---: | ---: | ---: | --- |
${rows.join('\n')}

„D8“ prüft die Prüfung: eine Regel, eine Richtlinie, ein Wächter wird absichtlich weggenommen, und es muss auffallen. „Ohne Wirkung auf die Rechte“ sind
weggenommene Regeln, deren Zeilen eine andere Regel ebenfalls erlaubt; daran ist nichts zu bemerken. Die Wächter werden im kleinen Lauf reihum, im
nächtlichen alle geprüft.
`
}
