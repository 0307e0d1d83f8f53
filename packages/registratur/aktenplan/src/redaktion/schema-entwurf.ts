import { reachable, visible } from '@verbundakte/authz'
import { anyId } from '@verbundakte/database'
import { type Builder, type Context, inOrder, loader, perBuilder } from '@verbundakte/graphql'
import { kalendertag } from '@verbundakte/kernel'
import { MitarbeiterType, mitarbeiterLaden } from '@verbundakte/module'
import { and } from 'drizzle-orm'
import { type Aenderung, antraege, type Entwurf, entwuerfe } from '../tables.ts'
import {
  aenderungAendern,
  aenderungEntfernen,
  aenderungHinzufuegen,
  type Entwurfsstand,
  entwurfsstand,
  offenerEntwurf,
} from './entwurf.ts'
import { fuehrt, gemeindeName } from './federfuehrung.ts'
import { entwurfFreigeben, freigabeBeantragen, freigabeZurueckgeben, freigabeZuruecknehmen } from './freigeben.ts'
import { AenderungEingabe, AngabenType, ohneLeere } from './schema-angaben.ts'
import { UnterschiedType } from './schema-vergleich.ts'
import { unterschiede } from './unterschied.ts'
import { inWorten } from './worte.ts'

interface Eintrag {
  readonly aenderung: Aenderung
  readonly fehler: readonly string[]
}

const EintragType = perBuilder((builder) => builder.objectRef<Eintrag>('Entwurfsaenderung'))

/** The draft of the next version: what it changes, what is wrong with it, and the way to its release. */
export function entwurfsfelder(builder: Builder): void {
  builder.objectType(EintragType(builder), {
    fields: (t) => ({
      id: t.id({ resolve: ({ aenderung }) => aenderung.id }),
      nummer: t.int({ resolve: ({ aenderung }) => aenderung.nummer }),
      satz: t.string({ resolve: ({ aenderung }) => inWorten(aenderung.angaben) }),
      angaben: t.field({ type: AngabenType(builder), resolve: ({ aenderung }) => aenderung.angaben }),
      beantragtVon: t.string({
        nullable: true,
        description: 'die Gemeinde, die sie beantragt hat; leer: niemand',
        resolve: ({ aenderung }, _args, ctx) => aenderung.antrag && antragsteller(ctx).load(aenderung.antrag),
      }),
      entfernt: t.boolean({ resolve: ({ aenderung }) => aenderung.entferntAm !== null }),
      fehler: t.stringList({ resolve: ({ fehler }) => [...fehler] }),
    }),
  })

  const StandType = builder.objectRef<Entwurfsstand>('Planentwurf').implement({
    description: 'Der Entwurf der nächsten Fassung des gemeinsamen Plans',
    fields: (t) => ({
      id: t.id({ resolve: ({ entwurf }) => entwurf.id }),
      wird: t.int({ description: 'Nummer der Fassung, die er werden soll', resolve: ({ basis }) => basis.nummer + 1 }),
      zustand: t.string({
        description: 'IN_ARBEIT, ZUR_FREIGABE oder FREIGEGEBEN',
        resolve: ({ entwurf }) => entwurf.zustand,
      }),
      bezeichnung: t.string({ resolve: ({ entwurf }) => entwurf.bezeichnung }),
      gueltigAb: t.field({ type: 'Kalendertag', nullable: true, resolve: ({ entwurf }) => entwurf.gueltigAb }),
      hinweis: t.string({ nullable: true, resolve: ({ entwurf }) => entwurf.hinweis }),
      beantragtVon: t.field({
        type: MitarbeiterType(builder),
        nullable: true,
        resolve: ({ entwurf }, _args, ctx) => mitarbeiterLaden(ctx, entwurf.beantragtVon),
      }),
      freigegebenVon: t.field({
        type: MitarbeiterType(builder),
        nullable: true,
        resolve: ({ entwurf }, _args, ctx) => mitarbeiterLaden(ctx, entwurf.freigegebenVon),
      }),
      aenderungen: t.field({ type: [EintragType(builder)], resolve: eintraege }),
      stimmt: t.boolean({ resolve: ({ ergebnis, wirksam }) => ergebnis.fehler.length === 0 && wirksam.length > 0 }),
      unterschiede: t.field({
        type: [UnterschiedType(builder)],
        description: 'was er gegenüber der neuesten Fassung ändert, Position für Position',
        resolve: ({ basis, ergebnis }) => unterschiede(basis.zeilen, ergebnis.zeilen),
      }),
      darf: t.stringList({ resolve: ({ entwurf }, _args, ctx) => moeglich(ctx, entwurf) }),
    }),
  })

  builder.queryField('planentwurf', (t) =>
    t.field({
      type: StandType,
      nullable: true,
      permission: ['lesen', 'Planentwurf'],
      resolve: async (_root, _args, ctx) => {
        const entwurf = await offenerEntwurf(ctx)
        return entwurf && entwurfsstand(ctx, entwurf)
      },
    }),
  )

  const stand = async (ctx: Context, entwurf: Promise<Entwurf>) => entwurfsstand(ctx, await entwurf)
  const danach = async (ctx: Context, getan: Promise<Aenderung>) => {
    await getan
    const entwurf = await offenerEntwurf(ctx)
    if (!entwurf) throw new Error('the draft that was just changed is not there')
    return entwurfsstand(ctx, entwurf)
  }
  builder.mutationFields((t) => ({
    planaenderungHinzufuegen: t.field({
      type: StandType,
      permission: ['anlegen', 'Entwurfsaenderung'],
      args: { eingabe: t.arg({ type: AenderungEingabe(builder), required: true }) },
      resolve: (_root, { eingabe }, ctx) => danach(ctx, aenderungHinzufuegen(ctx, ohneLeere(eingabe))),
    }),
    planaenderungAendern: t.field({
      type: StandType,
      permission: ['aendern', 'Entwurfsaenderung'],
      args: { id: t.arg.id({ required: true }), eingabe: t.arg({ type: AenderungEingabe(builder), required: true }) },
      resolve: (_root, { id, eingabe }, ctx) => danach(ctx, aenderungAendern(ctx, id, ohneLeere(eingabe))),
    }),
    planaenderungEntfernen: t.field({
      type: StandType,
      description: 'Nimmt eine Änderung aus dem Entwurf, oder mit entfernt: false wieder hinein',
      permission: ['aendern', 'Entwurfsaenderung'],
      args: { id: t.arg.id({ required: true }), entfernt: t.arg.boolean({ required: true }) },
      resolve: (_root, { id, entfernt }, ctx) => danach(ctx, aenderungEntfernen(ctx, id, entfernt)),
    }),
    planfreigabeBeantragen: t.field({
      type: StandType,
      permission: ['aendern', 'Planentwurf'],
      args: {
        id: t.arg.id({ required: true }),
        bezeichnung: t.arg.string({ required: true }),
        gueltigAb: t.arg({ type: 'Kalendertag', required: true }),
      },
      resolve: (_root, { id, bezeichnung, gueltigAb }, ctx) =>
        stand(ctx, freigabeBeantragen(ctx, id, { bezeichnung, gueltigAb: kalendertag(gueltigAb) })),
    }),
    planfreigabeZurueckgeben: t.field({
      type: StandType,
      permission: ['aendern', 'Planentwurf'],
      args: { id: t.arg.id({ required: true }), grund: t.arg.string() },
      resolve: (_root, { id, grund }, ctx) => stand(ctx, freigabeZurueckgeben(ctx, id, grund ?? null)),
    }),
    planFreigeben: t.field({
      type: StandType,
      description: 'Gibt den Entwurf frei; an seinem Tag wird er von selbst veröffentlicht',
      permission: ['freigeben', 'Planentwurf'],
      args: { id: t.arg.id({ required: true }), gueltigAb: t.arg({ type: 'Kalendertag', required: true }) },
      resolve: (_root, { id, gueltigAb }, ctx) => stand(ctx, entwurfFreigeben(ctx, id, kalendertag(gueltigAb))),
    }),
    planfreigabeZuruecknehmen: t.field({
      type: StandType,
      permission: ['aendern', 'Planentwurf'],
      args: { id: t.arg.id({ required: true }) },
      resolve: (_root, { id }, ctx) => stand(ctx, freigabeZuruecknehmen(ctx, id)),
    }),
  }))
}

function eintraege({ aenderungen, wirksam, ergebnis }: Entwurfsstand): Eintrag[] {
  const stelle = new Map(wirksam.map(({ id }, at) => [id, at]))
  return aenderungen.map((aenderung) => ({
    aenderung,
    fehler: ergebnis.fehler
      .filter((each) => each.stelle === stelle.get(aenderung.id))
      .map(({ ort, satz }) => (ort === aenderung.angaben.kennzeichen ? satz : `${ort}: ${satz}`)),
  }))
}

/** The Gemeinde behind a request, by its id. */
const antragsteller = loader<string, string | null>(async (ctx, ids) => {
  const gefunden = await ctx.tx
    .select(visible(ctx, antraege))
    .from(antraege)
    .where(and(anyId(antraege.id, ids), reachable(ctx, 'lesen', antraege)))
  return inOrder(ids, gefunden, ({ id }) => id).map((antrag) => antrag && gemeindeName(ctx, antrag.von))
})

function moeglich(ctx: Context, entwurf: Entwurf): string[] {
  if (!fuehrt(ctx) || !ctx.rights.can('aendern', entwuerfe, entwurf)) return []
  const person = ctx.person?.id
  const zweite = person !== entwurf.beantragtVon && person !== entwurf.geaendertVon
  if (entwurf.zustand === 'IN_ARBEIT') return ['bearbeiten']
  if (entwurf.zustand === 'FREIGEGEBEN') return ['zuruecknehmen']
  const freigeben = zweite && ctx.rights.can('freigeben', entwuerfe, entwurf)
  return ['zurueckgeben', ...(freigeben ? ['freigeben'] : [])]
}
