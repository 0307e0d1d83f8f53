import type { Gewerbeuntersagungsstand, Untersagungsmitteilung, Untersagungsstelle } from '../generated/graphql.ts'

export const STAND_NAMEN: Readonly<Record<Gewerbeuntersagungsstand, string>> = {
  EINGELEITET: 'eingeleitet',
  VERFUEGT: 'untersagt',
  EINGESTELLT: 'eingestellt',
  WIEDERGESTATTET: 'wieder gestattet',
}

export const STELLEN: Readonly<Record<Untersagungsstelle, string>> = {
  PERSON: 'gewerbetreibende Person',
  IHK: 'Industrie- und Handelskammer',
  HWK: 'Handwerkskammer',
  AUFSICHT: 'Aufsichtsbehörde',
}

/** As the task says what has to be told. */
export const GZR_NAMEN: Readonly<Record<Untersagungsmitteilung, string>> = {
  VOLLZIEHBAR: 'die Untersagung ist vollziehbar',
  UNANFECHTBAR: 'die Untersagung ist unanfechtbar',
  WIEDERGESTATTET: 'das Gewerbe ist wieder gestattet',
}

export const ANLAESSE = [
  { wert: 'STEUERN', titel: 'Steuerrückstände' },
  { wert: 'SOZIALABGABEN', titel: 'Rückstände bei Sozialabgaben' },
  { wert: 'STRAFTATEN', titel: 'Straftaten' },
  { wert: 'VERMOEGENSAUSKUNFT', titel: 'Eidesstattliche Versicherung, Schuldnerverzeichnis' },
  { wert: 'ANDERE', titel: 'Anderer Anlass' },
]
