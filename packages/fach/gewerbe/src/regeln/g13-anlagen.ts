import { type Anlage, type Aussage, falsch, type Regel } from './befund.ts'

const MEBIBYTE = 1024 * 1024
const ERLAUBT = new Set(['image/jpeg', 'image/png', 'application/pdf'])

export const g13: Regel = {
  id: 'G-13',
  titel: 'Hochgeladene Nachweise',
  quelle: 'FIM S05000001294, Nachweise',
  pruefen: (_, { anlagen }) => anlagen.flatMap(anlagePruefen),
}

/** One of them, before it is taken in. */
export function anlagePruefen({ typ, bytes }: Pick<Anlage, 'typ' | 'bytes'>): Aussage[] {
  return [
    ...(bytes > 20 * MEBIBYTE
      ? [falsch('g13-groesse', [], 'Ein Nachweis ist größer als 20 MB. Bitte verkleinern Sie ihn.')]
      : []),
    ...(ERLAUBT.has(typ) ? [] : [falsch('g13-typ', [], 'Nachweise sind nur als PDF, JPG oder PNG möglich.')]),
  ]
}
