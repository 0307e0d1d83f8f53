import { type Builder, type Context, inOrder } from '@verbundakte/graphql'
import { MitarbeiterType, mitarbeiterLaden } from '@verbundakte/module'
import { gruende } from '../dubletten.ts'
import { aufgegangene, eintragLaden } from '../lesen.ts'
import { anzeige } from '../namen.ts'
import { type Eintrag, eintraege } from '../tables.ts'
import { GEMEINSAM } from '../worte.ts'
import { DubletteType, EintragsartType, RegistereintragType } from './types.ts'

export function inhalt(builder: Builder): void {
  builder.objectType(RegistereintragType(builder), {
    description: 'Eine Person oder Organisation im Beteiligtenregister der Gemeinde',
    fields: (t) => ({
      id: t.exposeID('id'),
      art: t.expose('art', { type: EintragsartType(builder) }),
      anzeige: t.string({ description: 'der ganze Name', resolve: anzeige }),
      name: t.exposeString('name', { description: 'bei Personen der Nachname' }),
      vornamen: t.exposeString('vornamen'),
      geburtsname: t.exposeString('geburtsname', { nullable: true }),
      geburtsdatum: t.expose('geburtsdatum', { type: 'Kalendertag', nullable: true }),
      rechtsform: t.exposeString('rechtsform', { nullable: true }),
      registernummer: t.exposeString('registernummer', { nullable: true }),
      anschrift: t.exposeString('anschrift', { nullable: true }),
      erreichbarkeit: t.exposeString('erreichbarkeit', { nullable: true }),
      klasse: t.string({
        nullable: true,
        description: 'leer: gemeinsam; sonst die Schutzklasse, in der allein der Eintrag bekannt ist',
        resolve: ({ klasse }) => (klasse === GEMEINSAM ? null : klasse),
      }),
      auskunftssperre: t.exposeBoolean('auskunftssperre'),
      sperreGrund: t.exposeString('sperreGrund', { nullable: true }),
      sperreBis: t.expose('sperreBis', { type: 'Kalendertag', nullable: true }),
      aufgegangenIn: t.field({
        type: RegistereintragType(builder),
        nullable: true,
        resolve: (e, _args, ctx) => (e.aufgegangenIn === null ? null : eintragLaden(ctx).load(e.aufgegangenIn)),
      }),
      aufgegangene: t.field({
        type: [RegistereintragType(builder)],
        description: 'Einträge, die in diesem aufgegangen sind',
        resolve: (e, _args, ctx) => aufgegangene(ctx).load(e.id),
      }),
      angelegtAm: t.expose('angelegtAm', { type: 'Zeitpunkt' }),
      angelegtVon: t.field({
        type: MitarbeiterType(builder),
        nullable: true,
        resolve: (e, _args, ctx) => mitarbeiterLaden(ctx, e.angelegtVon),
      }),
      geaendertAm: t.expose('geaendertAm', { type: 'Zeitpunkt' }),
      darf: t.stringList({
        description: 'aendern, zusammenfuehren, sperren',
        resolve: (e, _args, ctx) => darf(ctx, e),
      }),
    }),
  })
  builder.objectType(DubletteType(builder), {
    description: 'Zwei Einträge, die vielleicht einer sind',
    fields: (t) => ({
      einer: t.field({ type: RegistereintragType(builder), resolve: (d, _args, ctx) => da(ctx, d.einer) }),
      anderer: t.field({ type: RegistereintragType(builder), resolve: (d, _args, ctx) => da(ctx, d.anderer) }),
      gruende: t.stringList({ resolve: gruende }),
    }),
  })
}

function darf(ctx: Context, eintrag: Eintrag): string[] {
  return ['aendern', 'zusammenfuehren', 'sperren'].filter((aktion) => ctx.rights.can(aktion, eintraege, eintrag))
}

async function da(ctx: Context, id: string): Promise<Eintrag> {
  const eintrag = await eintragLaden(ctx).load(id)
  // It was there a moment ago, in the list.
  if (!eintrag) throw new Error('an entry left the list while it was read')
  return eintrag
}

/** Entries in the order of a list. */
export async function inReihe(ctx: Context, zeilen: readonly { readonly id: string }[]): Promise<Eintrag[]> {
  const ids = zeilen.map(({ id }) => id)
  const geladen = await eintragLaden(ctx).loadMany(ids)
  const gefunden = geladen.filter((each): each is Eintrag => each !== null && !(each instanceof Error))
  return inOrder(ids, gefunden, ({ id }) => id).filter((each) => each !== null)
}
