import type { Caller } from '@verbundakte/module'
import {
  caller,
  type PersonName,
  passkeyOf,
  type SoftAuthenticator,
  type TestVerbund,
  visitor,
} from '@verbundakte/testing'
import {
  type Antrag,
  type Auftrag,
  beantragen,
  beginnen,
  bewilligen,
  bewilligungVorbereiten,
  widerrufen,
} from '@verbundakte/unterstuetzung'

const ANTRAG: Antrag = {
  art: 'UNTERSTUETZUNG',
  ticket: 'T-4711',
  zweck: 'Die Suche findet ein Dokument nicht',
  rechtsgrundlage: 'Art. 28 DSGVO',
  module: ['akte'],
}

/** Lets people of the support desk into a Gemeinde of the test, with all the signatures it takes. */
export function letIn({ app, ...verbund }: TestVerbund) {
  const keyOf = ({ person }: Caller): Promise<SoftAuthenticator> => passkeyOf(verbund, person.id)
  return {
    keyOf,
    async letIn(gemeinde: string, name: string, more: Partial<Antrag> = {}): Promise<Auftrag> {
      const guest = await visitor({ app, ...verbund }, name, gemeinde)
      const { id, noetig } = await app.write(guest, (ctx) => beantragen(ctx, { ...ANTRAG, ...more }))
      for (const job of ['leitung', 'freigabe'].slice(0, noetig)) {
        const who = caller(`${gemeinde}.${job}` as PersonName)
        const key = await keyOf(who)
        const options = await app.write(who, (ctx) => bewilligungVorbereiten(ctx, id))
        await app.write(who, (ctx) => bewilligen(ctx, id, key.get(options, verbund.place)))
      }
      return app.write(guest, (ctx) => beginnen(ctx, id))
    },
    async revoke(gemeinde: string, id: string): Promise<void> {
      await app.write(caller(`${gemeinde}.leitung` as PersonName), (ctx) => widerrufen(ctx, id, 'genug'))
    },
  }
}
