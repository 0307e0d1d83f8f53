import { perBuilder } from '@verbundakte/graphql'

interface Papier {
  readonly id: string
  readonly kennzeichen: string
  readonly betreff: string
}

export const Nachweisdokument = perBuilder((builder) =>
  builder.objectRef<Papier>('Nachweisdokument').implement({
    description: 'Ein eingegangenes Dokument der Akte, das ein Nachweis sein kann',
    fields: (t) => ({
      id: t.exposeID('id'),
      kennzeichen: t.exposeString('kennzeichen'),
      betreff: t.exposeString('betreff'),
    }),
  }),
)
