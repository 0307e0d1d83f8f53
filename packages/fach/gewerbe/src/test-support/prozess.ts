import type { PersonName } from '@verbundakte/testing'
import { anfuegen } from '../faelle/anlagen.ts'
import { anzeigeEinreichen } from '../faelle/einreichen.ts'
import { anzeigeLaden, betriebLaden } from '../faelle/lesen.ts'
import type { Anlagezeile } from '../tables-prozess.ts'
import { type haus, heutige, WER } from './haus.ts'

/** What tests of the process ask for again and again. */
export function prozess({ tun, lesen, sichern, admin }: Awaited<ReturnType<typeof haus>>) {
  const zeile = async (id: string, who: PersonName = WER) => {
    const da = await lesen(who, (ctx) => anzeigeLaden(ctx).load(id))
    if (!da) throw new Error('not there')
    return da
  }
  return {
    zeile,
    betriebVon: (id: string) => lesen(WER, (ctx) => betriebLaden(ctx).load(id)),
    async eingegangen(inhalt = heutige(), mehr: Parameters<typeof sichern>[2] = {}, who: PersonName = WER) {
      const { id, betrieb } = await sichern(who, inhalt, mehr)
      await tun(who, (ctx) => anzeigeEinreichen(ctx, id))
      return { id, betrieb }
    },
    /** A paper in the Ablage that comes with an Anzeige. */
    anlage: (who: PersonName, id: string, inhalt: string, zweck: string, mehr: Partial<Anlagezeile> = {}) =>
      tun(who, async (ctx) => {
        const { sha256, size } = await ctx.services.ablage.write(ctx.gemeinde, new Blob([inhalt]).stream())
        const da = { dateiname: 'papier.pdf', mime: 'application/pdf', art: 'pdf' as const, hinweis: null }
        return anfuegen(ctx, await zeile(id, who), { ...da, sha256, groesse: size, ...mehr }, zweck)
      }),
    /** The kinds of Dokument in a Vorgang, but for what was taken back. */
    papiere: async (vorgang: string) => {
      const alle = await admin`select typ, status from akte.dokument where vorgang = ${vorgang} order by nummer`
      return alle.filter(({ status }) => status !== 'ZURUECKGENOMMEN').map(({ typ }) => String(typ))
    },
  }
}
