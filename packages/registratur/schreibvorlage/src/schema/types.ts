import { perBuilder } from '@verbundakte/graphql'
import type { Empfaenger } from '../empfaenger.ts'
import type { Entwurf } from '../schreiben.ts'
import type { Angebot, Fassung, Schreiben, Vorlage } from '../tables.ts'
import type { Wert } from '../werte.ts'

export const VorlageType = perBuilder((b) => b.objectRef<Vorlage>('Schreibvorlage'))
export const FassungType = perBuilder((b) => b.objectRef<Fassung>('Schreibvorlagenfassung'))
export const AngebotType = perBuilder((b) => b.objectRef<Angebot>('Schreibvorlagenangebot'))
export const SchreibenType = perBuilder((b) => b.objectRef<Schreiben>('Schreiben'))
export const EmpfaengerType = perBuilder((b) =>
  b.objectRef<Empfaenger>('Schreibempfaenger').implement({
    description: 'An wen ein Schreiben gehen kann: Beteiligte des Vorgangs und seiner Akte',
    fields: (t) => ({
      id: t.exposeID('id'),
      name: t.exposeString('name'),
      anschrift: t.exposeString('anschrift', { nullable: true }),
      rolle: t.exposeString('rolle'),
    }),
  }),
)
export const WertType = perBuilder((b) =>
  b.objectRef<Wert>('Schreibwert').implement({
    fields: (t) => ({
      name: t.exposeString('name'),
      titel: t.exposeString('titel'),
      wert: t.exposeString('wert', { nullable: true, description: 'nichts: Die Akte kennt ihn nicht' }),
    }),
  }),
)
export const EntwurfType = perBuilder((b) =>
  b.objectRef<Entwurf>('Schreibentwurf').implement({
    description: 'Was in ein Schreiben käme, und was noch fehlt',
    fields: (t) => ({
      an: t.expose('an', { type: EmpfaengerType(b), nullable: true }),
      betreff: t.exposeString('betreff'),
      werte: t.field({ type: [WertType(b)], resolve: ({ werte }) => [...werte] }),
    }),
  }),
)

export const HandwertType = perBuilder((b) =>
  b.inputType('SchreibwertEingabe', {
    fields: (t) => ({
      name: t.string({ required: true }),
      wert: t.string({ required: true, description: 'leer: Er bleibt leer' }),
    }),
  }),
)
