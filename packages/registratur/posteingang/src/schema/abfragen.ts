import { askedFor } from '@verbundakte/authz'
import { type Builder, keysetPage } from '@verbundakte/graphql'
import { NotFound } from '@verbundakte/kernel'
import { deckblattFuer, deckblattFuerAkte } from '../deckblatt/deckblatt.ts'
import { eingangEinsehen } from '../einsehbar.ts'
import { eingaengeSeite, stapelZaehlen } from '../lesen.ts'
import { amtOderPoststelle, einstellungVon } from '../postfach.ts'
import { eingaenge, postfaecher } from '../tables.ts'
import { transfervermerkDesDokuments } from '../transfervermerk.ts'
import {
  DeckblattType,
  EingangslisteType,
  EingangType,
  PostfachType,
  StapelType,
  TransfervermerkType,
} from './types.ts'

export function abfragen(builder: Builder): void {
  builder.queryFields((t) => ({
    eingaenge: t.connection({
      type: EingangType(builder),
      description: 'Post der Ämter, deren Eingang die Person liest: Offenes, das Älteste zuerst',
      permission: ['lesen', 'Eingang'],
      args: { amt: t.arg.string(), liste: t.arg({ type: EingangslisteType(builder) }) },
      resolve: (_root, args, ctx) =>
        keysetPage(args, (page) => eingaengeSeite(ctx, { amt: args.amt, liste: args.liste ?? 'OFFEN' }, page)),
    }),
    eingang: t.field({
      type: EingangType(builder),
      nullable: true,
      permission: ['lesen', 'Eingang'],
      args: { id: t.arg.id({ required: true }) },
      resolve: (_root, { id }, ctx) => askedFor(ctx, eingaenge, id, eingangEinsehen(ctx, id)),
    }),
    deckblatt: t.field({
      type: DeckblattType(builder),
      description: 'zum Ausdrucken: vor das Papier gelegt und mit gescannt, nennt es den Vorgang',
      permission: ['aendern', 'Vorgang'],
      args: { vorgang: t.arg.id({ required: true }) },
      resolve: (_root, { vorgang }, ctx) => deckblattFuer(ctx, vorgang),
    }),
    aktendeckblatt: t.field({
      type: DeckblattType(builder),
      description: 'wie `deckblatt`, und nennt die ganze Akte',
      permission: ['aendern', 'Akte'],
      args: { akte: t.arg.id({ required: true }) },
      resolve: (_root, { akte }, ctx) => deckblattFuerAkte(ctx, akte),
    }),
    transfervermerk: t.field({
      type: TransfervermerkType(builder),
      nullable: true,
      description: 'wie das Papier eines Dokuments gescannt wurde',
      permission: ['lesen', 'Dokument'],
      args: { dokument: t.arg.id({ required: true }) },
      resolve: (_root, { dokument }, ctx) => transfervermerkDesDokuments(ctx, dokument),
    }),
    poststapel: t.field({
      type: [StapelType(builder)],
      description: 'Wie viel offen liegt, je Amt, von dem, was die Person lesen darf',
      permission: ['lesen', 'Eingang'],
      resolve: (_root, _args, ctx) => stapelZaehlen(ctx),
    }),
    postfach: t.field({
      type: PostfachType(builder),
      description: 'Wie die Post eines Amtes gehalten wird',
      permission: ['lesen', 'Postfach'],
      args: { amt: t.arg.string({ required: true }) },
      resolve: async (_root, args, ctx) => {
        const federfuehrung = amtOderPoststelle(ctx, args.amt)
        const einstellung = await einstellungVon(ctx, federfuehrung)
        // A row that is not written yet is judged as it would be.
        if (!ctx.rights.can('lesen', postfaecher, einstellung)) throw new NotFound()
        return einstellung
      },
    }),
  }))
}
