import type { Figures } from './measure.ts'

const percent = (share: number) => `${(100 * share).toFixed(1).replace('.', ',')} %`

/** The figures as people read them. */
export function report(figures: Figures): string {
  const { letters, top1, top3, shown, keys, p50, p95, kinds, calibration, sender } = figures
  return [
    `${letters} Schreiben`,
    `an erster Stelle richtig   ${percent(top1)}`,
    `unter den ersten drei      ${percent(top3)}`,
    `unter den gezeigten fünf   ${percent(shown)}`,
    `Tastendrücke je Schreiben  ${keys.toFixed(2).replace('.', ',')}`,
    `Zeit je Schreiben          ${p50.toFixed(0)} ms in der Mitte, ${p95.toFixed(0)} ms p95`,
    `Absender buchstabengenau   ${percent(sender)}`,
    '',
    'Art                                     Zahl   erste  ersten drei',
    ...[...kinds].map(
      ([kind, k]) =>
        `${kind.padEnd(38)} ${String(k.letters).padStart(5)}  ${percent(k.top1 / k.letters).padStart(7)}  ${percent(k.top3 / k.letters).padStart(7)}`,
    ),
    '',
    'Konfidenz des ersten                    Zahl  richtig',
    ...[...calibration].map(
      ([bucket, c]) =>
        `${bucket.padEnd(38)} ${String(c.letters).padStart(5)}  ${percent(c.right / c.letters).padStart(7)}`,
    ),
    '',
  ].join('\n')
}
