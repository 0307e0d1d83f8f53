import type { Schutzklasse } from '@verbundakte/kernel'
import './badge.css'

/** The names people read, in the order of the kernel's list, which forms offer. */
export const SCHUTZKLASSE_NAMEN: Readonly<Record<Schutzklasse, string>> = {
  OEFFENTLICH: 'Öffentlich',
  INTERN: 'Intern',
  PERSONENBEZOGEN: 'Personenbezogen',
  MELDE: 'Meldedaten',
  PERSONENSTAND: 'Personenstand',
  STEUER: 'Steuergeheimnis',
  SOZIAL: 'Sozialgeheimnis',
  PERSONAL: 'Personalakte',
  NICHTOEFFENTLICH: 'Nichtöffentlich',
}

const STUFE: Readonly<Record<Schutzklasse, 'offen' | 'normal' | 'person' | 'geheim'>> = {
  OEFFENTLICH: 'offen',
  INTERN: 'normal',
  PERSONENBEZOGEN: 'person',
  MELDE: 'person',
  PERSONENSTAND: 'person',
  STEUER: 'geheim',
  SOZIAL: 'geheim',
  PERSONAL: 'geheim',
  NICHTOEFFENTLICH: 'geheim',
}

/** The protection class as a badge. The word carries the meaning, the colour only repeats it. */
export function SchutzklasseBadge({ klasse }: { klasse: Schutzklasse }) {
  return (
    <span className={`va-badge va-badge--${STUFE[klasse]}`} title="Schutzklasse">
      {SCHUTZKLASSE_NAMEN[klasse]}
    </span>
  )
}
