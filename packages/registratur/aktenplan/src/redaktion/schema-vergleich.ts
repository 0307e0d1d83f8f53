import { type Builder, type Context, perBuilder } from '@verbundakte/graphql'
import { NotFound } from '@verbundakte/kernel'
import { positionenDer } from '../lesen.ts'
import type { Planzeile } from '../planlesen.ts'
import { alsZeile } from '../zeile.ts'
import { type Planunterschied, unterschiede } from './unterschied.ts'

export const UnterschiedType = perBuilder((builder) =>
  builder.objectRef<Planunterschied>('Planunterschied').implement({
    description: 'Was an einer Stelle anders ist, in Worten',
    fields: (t) => ({
      kennzeichen: t.exposeString('kennzeichen'),
      titel: t.exposeString('titel'),
      was: t.exposeString('was', { description: 'NEU, GEAENDERT, STILLGELEGT oder ENTFALLEN' }),
      saetze: t.stringList({ resolve: ({ saetze }) => [...saetze] }),
    }),
  }),
)

/** Two versions side by side. */
export function vergleichsfelder(builder: Builder): void {
  builder.queryField('fassungenVergleichen', (t) =>
    t.field({
      type: [UnterschiedType(builder)],
      description: 'Was die eine Fassung gegenüber der anderen ändert; örtliche Positionen zählen nicht',
      permission: ['lesen', 'Aktenplanposition'],
      args: { von: t.arg.int({ required: true }), bis: t.arg.int({ required: true }) },
      resolve: async (_root, { von, bis }, ctx) => unterschiede(await zeilenDer(ctx, von), await zeilenDer(ctx, bis)),
    }),
  )
}

async function zeilenDer(ctx: Context, nummer: number): Promise<Planzeile[]> {
  const zeilen = (await positionenDer(ctx, nummer)).filter(({ lokal }) => !lokal).map(alsZeile)
  if (zeilen.length === 0) throw new NotFound()
  return zeilen
}
