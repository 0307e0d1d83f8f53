import type { Role } from '@verbundakte/module'

/** Who decides about support, who may ask for it, and who runs the installation: none of it is said from outside. */
export const ROLLEN: Readonly<Record<string, Role>> = {
  freigabe: {
    titel: 'Freigabe von Unterstützung',
    fuer: 'gemeinde',
    nurVonHand: 'Wer Fremde hereinlässt, wird von Hand bestimmt.',
  },
  vertretung: {
    titel: 'Vertretung bei Nachbarn',
    fuer: 'gemeinde',
    nurVonHand: 'Sie wirkt über die eigene Gemeinde hinaus.',
  },
  unterstuetzung: { titel: 'Unterstützung', fuer: 'supportstelle', nurVonHand: 'Sie gehört der Supportstelle.' },
  betrieb: { titel: 'Betrieb', fuer: 'supportstelle', nurVonHand: 'Sie gehört der Supportstelle.' },
}
