import type { Caller } from '@verbundakte/module'
import {
  type PersonName,
  passkeyOf,
  personId,
  type SoftAuthenticator,
  type TestVerbund,
  visitor,
} from '@verbundakte/testing'
import { type Antrag, beantragen } from '../beantragen.ts'
import { beginnen } from '../besuch.ts'
import { bewilligen } from '../entscheiden.ts'
import { bewilligungVorbereiten } from '../lesen.ts'
import type { Auftrag } from '../tables.ts'

export const ANTRAG: Antrag = {
  art: 'UNTERSTUETZUNG',
  ticket: 'T-4711',
  zweck: 'Die Suche findet ein Dokument nicht',
  rechtsgrundlage: 'Art. 28 DSGVO, § 3 AVV',
  module: ['akte'],
}

/** A town hall with people who hold passkeys, and a support desk: the steps as they run it. */
export function haus(verbund: TestVerbund) {
  const { app, as } = verbund

  async function passkey(caller: Caller): Promise<SoftAuthenticator> {
    return passkeyOf(verbund, caller.person.id)
  }
  const gast = (gemeinde: string, name = 'supportstelle.eins') => visitor(verbund, name, gemeinde)
  const fragen = async (gemeinde: string, mehr: Partial<Antrag> = {}, name?: string): Promise<Auftrag> =>
    app.write(await gast(gemeinde, name), (ctx) => beantragen(ctx, { ...ANTRAG, ...mehr }))
  async function zustimmen(wer: PersonName, id: string): Promise<Auftrag> {
    const key = await passkey(as(wer))
    const optionen = await app.write(as(wer), (ctx) => bewilligungVorbereiten(ctx, id))
    return app.write(as(wer), (ctx) => bewilligen(ctx, id, key.get(optionen)))
  }
  const kommen = async (gemeinde: string, id: string, name?: string): Promise<Auftrag> =>
    app.write(await gast(gemeinde, name), (ctx) => beginnen(ctx, id))
  /** asked for, agreed to by as many as it takes, begun */
  async function einlassen(gemeinde: string, mehr: Partial<Antrag> = {}, name?: string): Promise<Auftrag> {
    const auftrag = await fragen(gemeinde, mehr, name)
    // The jobs are those of every test Gemeinde.
    for (const job of ['leitung', 'freigabe'].slice(0, auftrag.noetig))
      await zustimmen(`${gemeinde}.${job}` as PersonName, auftrag.id)
    return kommen(gemeinde, auftrag.id, name)
  }
  return { gast, fragen, zustimmen, kommen, einlassen, passkey, id: personId }
}
