import type { Context } from '@verbundakte/graphql'
import type { Post, Postart } from '@verbundakte/module'
import { senden } from '@verbundakte/verbundpost'
import { z } from 'zod'
import { Rueckmeldung } from '../nachricht/rueckmeldung.ts'
import { antwortVermerken, gemeindeMit } from './ausgang.ts'
import { rueckmeldungAnnehmen } from './eingang.ts'

const GRUNDLAGE = '§ 14 GewO, Rückmeldeverfahren der Gewerbebehörden'
/** All that the other one learns: that it arrived. What came of it in the register does not leave. */
const Antwort = z.strictObject({ nachricht: z.uuid(), angenommen: z.boolean() })

export const post: Readonly<Record<string, Postart>> = {
  'gewerbe.rueckmeldung': {
    titel: 'Rückmeldung eines zugezogenen Gewerbes',
    form: Rueckmeldung,
    von: 'jede',
    an: 'jede',
    personenbezogenNach: GRUNDLAGE,
    async empfangen(ctx, { inhalt }) {
      const meldung = Rueckmeldung.parse(inhalt)
      await rueckmeldungAnnehmen(ctx, meldung)
      // Whoever only passes it on answers nothing: the one it is for does.
      const absender = meldung.anAgs === ctx.profil.ags ? gemeindeMit(ctx, meldung.vonAgs) : null
      if (absender)
        await senden(ctx, {
          art: 'gewerbe.rueckmeldung-antwort',
          an: absender,
          inhalt: { nachricht: meldung.uuid, angenommen: true },
        })
    },
  },
  'gewerbe.rueckmeldung-antwort': {
    titel: 'Empfang einer Rückmeldung',
    form: Antwort,
    von: 'jede',
    an: 'jede',
    empfangen: antwortAnnehmen,
  },
}

async function antwortAnnehmen(ctx: Context, { von, inhalt }: Post): Promise<void> {
  const { nachricht, angenommen } = Antwort.parse(inhalt)
  // Whose answer it is says the way it came; one about somebody else's message changes nothing.
  const ags = ctx.services.verbund.gemeinden.find(({ id }) => id === von)?.ags ?? ''
  await antwortVermerken(ctx, nachricht, ags, angenommen, 'Die andere Gemeinde hat die Rückmeldung nicht angenommen.')
}
