import type { Builder } from '@verbundakte/graphql'
import { akteAendern } from '../akte-aendern.ts'
import { dokumentAendern } from '../dokument.ts'
import type { Aenderungen } from '../schema/aenderungen.ts'
import { vorgangAendern } from '../vorgang.ts'
import { type Ergebnis, jedesFuerSich } from './jedes-fuer-sich.ts'

/** Many at once. Each is changed by the same use case as alone, and so checked by the same rules. */
export function sammelhandlungen(
  builder: Builder,
  { AkteAenderung, VorgangAenderung, DokumentAenderung }: Aenderungen,
): void {
  const Sammelergebnis = builder.objectRef<Ergebnis>('Sammelergebnis').implement({
    fields: (t) => ({
      id: t.exposeID('id'),
      gelungen: t.exposeBoolean('gelungen'),
      code: t.exposeString('code', { nullable: true }),
      satz: t.exposeString('satz', { nullable: true, description: 'warum nicht; dann ist nichts geändert' }),
    }),
  })
  const AkteSammelaenderung = builder.inputType('AkteSammelaenderung', {
    fields: (t) => ({
      id: t.id({ required: true }),
      eingabe: t.field({ type: AkteAenderung, required: true }),
      bisher: t.field({ type: AkteAenderung }),
    }),
  })
  const VorgangSammelaenderung = builder.inputType('VorgangSammelaenderung', {
    fields: (t) => ({
      id: t.id({ required: true }),
      eingabe: t.field({ type: VorgangAenderung, required: true }),
      bisher: t.field({ type: VorgangAenderung }),
    }),
  })
  const DokumentSammelaenderung = builder.inputType('DokumentSammelaenderung', {
    fields: (t) => ({
      id: t.id({ required: true }),
      eingabe: t.field({ type: DokumentAenderung, required: true }),
      bisher: t.field({ type: DokumentAenderung }),
    }),
  })
  builder.mutationFields((t) => ({
    aktenAendern: t.field({
      type: [Sammelergebnis],
      description: JEDES,
      permission: ['aendern', 'Akte'],
      args: { aenderungen: t.arg({ type: [AkteSammelaenderung], required: true }) },
      resolve: (_root, { aenderungen }, ctx) =>
        jedesFuerSich(ctx, aenderungen, ({ id, eingabe, bisher }) => akteAendern(ctx, id, eingabe, bisher)),
    }),
    vorgaengeAendern: t.field({
      type: [Sammelergebnis],
      description: JEDES,
      permission: ['aendern', 'Vorgang'],
      args: { aenderungen: t.arg({ type: [VorgangSammelaenderung], required: true }) },
      resolve: (_root, { aenderungen }, ctx) =>
        jedesFuerSich(ctx, aenderungen, ({ id, eingabe, bisher }) => vorgangAendern(ctx, id, eingabe, bisher)),
    }),
    dokumenteAendern: t.field({
      type: [Sammelergebnis],
      description: JEDES,
      permission: ['aendern', 'Dokument'],
      args: { aenderungen: t.arg({ type: [DokumentSammelaenderung], required: true }) },
      resolve: (_root, { aenderungen }, ctx) =>
        jedesFuerSich(ctx, aenderungen, ({ id, eingabe, bisher }) => dokumentAendern(ctx, id, eingabe, bisher)),
    }),
  }))
}

const JEDES = 'Viele auf einmal, höchstens 200, jedes für sich: was abgelehnt wird, hält die anderen nicht auf'
