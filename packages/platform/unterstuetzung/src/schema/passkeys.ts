import type { Builder } from '@verbundakte/graphql'
import type { PasskeyInfo } from '@verbundakte/module'
import { handelnd } from '../schritte.ts'

// Whoever may look at grants at all, on either side, may also have to sign.
const LESEN = ['lesen', 'Unterstuetzungsauftrag'] as const

export function passkeys(builder: Builder): void {
  const Passkey = builder.objectRef<PasskeyInfo>('Passkey').implement({
    fields: (t) => ({
      id: t.exposeID('id'),
      name: t.exposeString('name'),
      angelegtAm: t.expose('angelegtAm', { type: 'Zeitpunkt' }),
      zuletztAm: t.expose('zuletztAm', { type: 'Zeitpunkt', nullable: true }),
    }),
  })
  builder.queryField('meinePasskeys', (t) =>
    t.field({
      type: [Passkey],
      permission: LESEN,
      resolve: async (_root, _args, ctx) => [...(await ctx.services.passkeys.von(handelnd(ctx).id))],
    }),
  )
  builder.mutationFields((t) => ({
    passkeyVorbereiten: t.string({
      description: 'Optionen für navigator.credentials.create, als JSON; das Kennwort wird noch einmal verlangt',
      permission: LESEN,
      args: { kennwort: t.arg.string({ required: true }) },
      resolve: (_root, { kennwort }, ctx) => ctx.services.passkeys.vorbereiten(handelnd(ctx), kennwort),
    }),
    passkeyAnlegen: t.field({
      type: Passkey,
      permission: LESEN,
      args: { name: t.arg.string({ required: true }), antwort: t.arg.string({ required: true }) },
      resolve: (_root, { name, antwort }, ctx) => ctx.services.passkeys.anlegen(handelnd(ctx).id, name, antwort),
    }),
    passkeyEntfernen: t.boolean({
      permission: LESEN,
      args: { id: t.arg.id({ required: true }), kennwort: t.arg.string({ required: true }) },
      resolve: async (_root, { id, kennwort }, ctx) => {
        await ctx.services.passkeys.entfernen(handelnd(ctx), id, kennwort)
        return true
      },
    }),
  }))
}
