import { resolveCursorConnection } from '@pothos/plugin-relay'
import { eintragLaden, RegistereintragType } from '@verbundakte/beteiligte'
import { type Builder, PAGE, PAGE_MAX } from '@verbundakte/graphql'
import { NotFound } from '@verbundakte/kernel'
import { beteiligtenBerichtigen, beteiligtenEntfernen, beteiligtenWiederherstellen } from '../beteiligte/aendern.ts'
import { beteiligtenHinzufuegen } from '../beteiligte/nennen.ts'
import { beteiligteZuordnen, type Vorschlag, zuordnungLoesen, zuordnungsvorschlaege } from '../beteiligte/zuordnen.ts'
import { beteiligtenLaden } from '../lesen.ts'
import { BeteiligtenartType } from './enums.ts'
import { BeteiligterType } from './types.ts'

/** Who takes part: naming, correcting, removing, and saying which entry of the register is meant. */
export function beteiligung(builder: Builder): void {
  const BeteiligterEingabe = builder.inputType('BeteiligterEingabe', {
    fields: (t) => ({
      rolle: t.string({ required: true }),
      art: t.field({ type: BeteiligtenartType(builder), required: true }),
      name: t.string({ required: true }),
      anschrift: t.string({ description: 'sonst die des Registereintrags' }),
      eintrag: t.id({ description: 'der gemeinte Registereintrag' }),
      insRegister: t.boolean({ description: 'ohne „eintrag“: legt einen neuen Registereintrag an' }),
      geburtsdatum: t.field({ type: 'Kalendertag', description: 'für den neuen Registereintrag' }),
    }),
  })
  const BeteiligterAenderung = builder.inputType('BeteiligterAenderung', {
    fields: (t) => ({ rolle: t.string(), name: t.string(), anschrift: t.string() }),
  })
  const Zuordnung = builder.inputType('BeteiligterZuordnung', {
    fields: (t) => ({ beteiligter: t.id({ required: true }), eintrag: t.id({ required: true }) }),
  })
  const Zuordnungsvorschlag = builder.objectRef<Vorschlag>('Zuordnungsvorschlag').implement({
    description: 'Wer ohne Registereintrag genannt ist, und welcher vermutlich gemeint ist',
    fields: (t) => ({
      beteiligter: t.field({
        type: BeteiligterType(builder),
        resolve: (v, _args, ctx) => da(beteiligtenLaden(ctx).load(v.beteiligter)),
      }),
      eintrag: t.field({
        type: RegistereintragType(builder),
        resolve: (v, _args, ctx) => da(eintragLaden(ctx).load(v.eintrag)),
      }),
      gleicheAnschrift: t.exposeBoolean('gleicheAnschrift'),
      eindeutig: t.exposeBoolean('eindeutig', { description: 'kein anderer Eintrag heißt so' }),
    }),
  })

  builder.queryField('zuordnungsvorschlaege', (t) =>
    t.connection({
      type: Zuordnungsvorschlag,
      permission: ['aendern', 'Beteiligter'],
      resolve: (_root, { first, after }, ctx) =>
        resolveCursorConnection<Promise<Vorschlag[]>>(
          { args: { first, after }, defaultSize: PAGE, maxSize: PAGE_MAX, toCursor: (v) => v.beteiligter },
          ({ limit, after: nach }) =>
            ctx.rights.perhaps('lesen', 'Registereintrag')
              ? zuordnungsvorschlaege(ctx, { limit, nach })
              : Promise.resolve([]),
        ),
    }),
  )
  builder.mutationFields((t) => ({
    beteiligteHinzufuegen: t.field({
      type: BeteiligterType(builder),
      permission: ['anlegen', 'Beteiligter'],
      args: {
        akte: t.arg.id(),
        vorgang: t.arg.id(),
        eingabe: t.arg({ type: BeteiligterEingabe, required: true }),
      },
      resolve: (_root, { akte, vorgang, eingabe }, ctx) => beteiligtenHinzufuegen(ctx, { akte, vorgang }, eingabe),
    }),
    beteiligteBerichtigen: t.field({
      type: BeteiligterType(builder),
      permission: ['aendern', 'Beteiligter'],
      args: {
        id: t.arg.id({ required: true }),
        eingabe: t.arg({ type: BeteiligterAenderung, required: true }),
        bisher: t.arg({
          type: BeteiligterAenderung,
          description: 'Was die Person vor sich hatte: steht inzwischen etwas anderes dort, wird nichts geändert',
        }),
      },
      resolve: (_root, { id, eingabe, bisher }, ctx) => beteiligtenBerichtigen(ctx, id, eingabe, bisher),
    }),
    beteiligteEntfernen: t.field({
      type: BeteiligterType(builder),
      permission: ['aendern', 'Beteiligter'],
      args: { id: t.arg.id({ required: true }), grund: t.arg.string() },
      resolve: (_root, { id, grund }, ctx) => beteiligtenEntfernen(ctx, id, grund),
    }),
    beteiligteWiederherstellen: t.field({
      type: BeteiligterType(builder),
      description: 'Nimmt das Entfernen zurück',
      permission: ['aendern', 'Beteiligter'],
      args: { id: t.arg.id({ required: true }) },
      resolve: (_root, { id }, ctx) => beteiligtenWiederherstellen(ctx, id),
    }),
    beteiligteZuordnen: t.field({
      type: [BeteiligterType(builder)],
      description: 'Sagt, welche Registereinträge gemeint sind; alle oder keiner',
      permission: ['aendern', 'Beteiligter'],
      args: { zuordnungen: t.arg({ type: [Zuordnung], required: true }) },
      resolve: (_root, { zuordnungen }, ctx) => beteiligteZuordnen(ctx, zuordnungen),
    }),
    zuordnungLoesen: t.field({
      type: [BeteiligterType(builder)],
      permission: ['aendern', 'Beteiligter'],
      args: { beteiligte: t.arg.idList({ required: true }) },
      resolve: (_root, { beteiligte }, ctx) => zuordnungLoesen(ctx, beteiligte),
    }),
  }))
}

async function da<T>(geladen: Promise<T | null>): Promise<T> {
  const zeile = await geladen
  if (zeile === null) throw new NotFound()
  return zeile
}
