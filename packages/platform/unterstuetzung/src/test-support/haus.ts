import type { Caller } from '@verbundakte/module'
import { type PersonName, personId, SoftAuthenticator, type TestVerbund, visitor } from '@verbundakte/testing'
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
  const keys = new Map<string, SoftAuthenticator>()

  async function passkey(caller: Caller): Promise<SoftAuthenticator> {
    const { id, name } = caller.person
    const known = keys.get(id)
    if (known) return known
    const made = new SoftAuthenticator()
    const { passkeys } = app.doorsOf(caller).services
    await passkeys.anlegen(id, 'Test', made.create(await passkeys.vorbereiten({ id, name }, verbund.password)))
    keys.set(id, made)
    return made
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
