import { resolveCursorConnection } from '@pothos/plugin-relay'
import { askedFor } from '@verbundakte/authz'
import { type Builder, PAGE, PAGE_MAX } from '@verbundakte/graphql'
import { type Dublette, dublettenSeite, dublettenstelle } from '../dubletten.ts'
import { eintragLaden } from '../lesen.ts'
import { registerSuchen, registerstelle } from '../suche.ts'
import { type Eintrag, eintraege } from '../tables.ts'
import { inReihe } from './inhalt.ts'
import { DubletteType, EintragsartType, RegistereintragType } from './types.ts'

const SEITE = { defaultSize: PAGE, maxSize: PAGE_MAX }

export function abfragen(builder: Builder): void {
  builder.queryFields((t) => ({
    register: t.connection({
      type: RegistereintragType(builder),
      description:
        'Das Beteiligtenregister in der Reihenfolge der Namen; „text“: Anfänge von Namen, nie ein Geburtsdatum',
      permission: ['lesen', 'Registereintrag'],
      args: { text: t.arg.string(), art: t.arg({ type: EintragsartType(builder) }) },
      resolve: (_root, { text, art, first, after }, ctx) =>
        resolveCursorConnection<Promise<Eintrag[]>>(
          { args: { first, after }, ...SEITE, toCursor: registerstelle },
          async ({ limit, after: nach }) => inReihe(ctx, await registerSuchen(ctx, text ?? '', { art, limit, nach })),
        ),
    }),
    registereintrag: t.field({
      type: RegistereintragType(builder),
      nullable: true,
      permission: ['lesen', 'Registereintrag'],
      args: { id: t.arg.id({ required: true }) },
      resolve: (_root, { id }, ctx) => askedFor(ctx, eintraege, id, eintragLaden(ctx).load(id)),
    }),
    dubletten: t.connection({
      type: DubletteType(builder),
      description: 'Mögliche Dubletten unter den Einträgen, die die Person sieht, mit Gründen',
      permission: ['zusammenfuehren', 'Registereintrag'],
      resolve: (_root, { first, after }, ctx) =>
        resolveCursorConnection<Promise<Dublette[]>>(
          { args: { first, after }, ...SEITE, toCursor: dublettenstelle },
          ({ limit, after: nach }) => dublettenSeite(ctx, { limit, nach }),
        ),
    }),
  }))
}
