import type { Builder, Context } from '@verbundakte/graphql'
import { NotFound } from '@verbundakte/kernel'
import { anhoeren, anhoerungBeantworten, anhoerungZuruecknehmen } from './anhoeren.ts'
import {
  insolvenzBeantworten,
  untersagungEinleiten,
  untersagungEinstellen,
  untersagungFortsetzen,
} from './einleiten.ts'
import type { Untersagung } from './tables.ts'
import { untersagungLaden } from './treffer.ts'
import { gzrMelden, untersagungVerfuegen, verfuegungZuruecknehmen, wirksamkeitSetzen } from './verfuegen.ts'
import { wiedergestatten, wiedergestattungZuruecknehmen } from './wiedergestatten.ts'

type Ref = ReturnType<ReturnType<typeof ref>['implement']>
const ref = (builder: Builder) => builder.objectRef<Untersagung>('Gewerbeuntersagung')

/** What is done to a case; what concerns a hearing answers the case it belongs to. */
export function untersagungshandlungen(builder: Builder, type: Ref): void {
  const permission = ['aendern', 'Gewerbeuntersagung'] as const
  const Einleitung = builder.inputType('Gewerbeuntersagungeingabe', {
    fields: (t) => ({
      id: t.id({ required: true, description: 'auf dem Gerät erzeugt' }),
      betrieb: t.id(),
      name: t.string({ required: true }),
      vornamen: t.string(),
      fruehereNamen: t.string({ description: 'Geburtsname und frühere, mit Komma getrennt' }),
      geburtsdatum: t.string(),
      anschrift: t.string({ required: true }),
      gewerbe: t.string({ required: true }),
      anlaesse: t.stringList({ required: true }),
      sachverhalt: t.string({ required: true }),
    }),
  })
  const Anhoerung = builder.inputType('Untersagungsanhoerungeingabe', {
    fields: (t) => ({
      id: t.id({ required: true, description: 'auf dem Gerät erzeugt' }),
      untersagung: t.id({ required: true }),
      stelle: t.string({ required: true }),
      an: t.string(),
      frist: t.string({ required: true }),
    }),
  })
  const Verfuegung = builder.inputType('Gewerbeuntersagungsverfuegung', {
    fields: (t) => ({
      umfang: t.string({ required: true }),
      umfangText: t.string(),
      auchVertretung: t.boolean({ required: true }),
      alleGewerbe: t.boolean({ required: true }),
      begruendung: t.string({ required: true }),
      ohneAnhoerung: t.string({ description: 'warum weder Kammer noch Aufsicht gehört sind' }),
    }),
  })
  builder.mutationFields((t) => {
    const id = t.arg.id({ required: true })
    const text = t.arg.string({ required: true })
    return {
      gewerbeuntersagungEinleiten: t.field({
        type,
        permission: ['anlegen', 'Gewerbeuntersagung'],
        args: { untersagung: t.arg({ type: Einleitung, required: true }) },
        resolve: (_root, { untersagung }, ctx) => untersagungEinleiten(ctx, untersagung),
      }),
      gewerbeuntersagungAnhoeren: t.field({
        type,
        permission: ['anlegen', 'Untersagungsanhoerung'],
        args: { anhoerung: t.arg({ type: Anhoerung, required: true }) },
        resolve: async (_root, { anhoerung }, ctx) => fall(ctx, await anhoeren(ctx, anhoerung)),
      }),
      untersagungsanhoerungBeantworten: t.field({
        type,
        permission: ['aendern', 'Untersagungsanhoerung'],
        args: { id, stellungnahme: t.arg.string({ description: 'null: keine Antwort mehr' }) },
        resolve: async (_root, args, ctx) =>
          fall(ctx, await anhoerungBeantworten(ctx, args.id, args.stellungnahme ?? null)),
      }),
      untersagungsanhoerungZuruecknehmen: t.field({
        type,
        permission: ['aendern', 'Untersagungsanhoerung'],
        args: { id },
        resolve: async (_root, args, ctx) => fall(ctx, await anhoerungZuruecknehmen(ctx, args.id)),
      }),
      gewerbeuntersagungInsolvenz: t.field({
        type,
        description: 'Ob ein Insolvenzverfahren läuft (§ 12 GewO), und worauf sich die Untersagung dann stützt',
        permission,
        args: { id, laeuft: t.arg.boolean({ required: true }), text: t.arg.string() },
        resolve: (_root, args, ctx) => insolvenzBeantworten(ctx, args.id, args.laeuft, args.text),
      }),
      gewerbeuntersagungVerfuegen: t.field({
        type,
        permission,
        args: { id, verfuegung: t.arg({ type: Verfuegung, required: true }) },
        resolve: (_root, args, ctx) => untersagungVerfuegen(ctx, args.id, args.verfuegung),
      }),
      gewerbeuntersagungVerfuegungZuruecknehmen: t.field({
        type,
        permission,
        args: { id },
        resolve: (_root, args, ctx) => verfuegungZuruecknehmen(ctx, args.id),
      }),
      gewerbeuntersagungWirksamkeit: t.field({
        type,
        permission,
        args: { id, vollziehbarAb: t.arg.string(), unanfechtbarAb: t.arg.string() },
        resolve: (_root, { id: welche, ...tage }, ctx) => wirksamkeitSetzen(ctx, welche, tage),
      }),
      gewerbeuntersagungGzrMelden: t.field({
        type,
        description: 'Vermerkt, dass das Gewerbezentralregister es weiß',
        permission,
        args: { id, was: text },
        resolve: (_root, args, ctx) => gzrMelden(ctx, args.id, args.was),
      }),
      gewerbeuntersagungEinstellen: t.field({
        type,
        permission,
        args: { id, grund: text },
        resolve: (_root, args, ctx) => untersagungEinstellen(ctx, args.id, args.grund),
      }),
      gewerbeuntersagungFortsetzen: t.field({
        type,
        permission,
        args: { id },
        resolve: (_root, args, ctx) => untersagungFortsetzen(ctx, args.id),
      }),
      gewerbeuntersagungWiedergestatten: t.field({
        type,
        permission,
        args: { id, antragAm: text, grund: text },
        resolve: (_root, { id: welche, ...eingabe }, ctx) => wiedergestatten(ctx, welche, eingabe),
      }),
      gewerbewiedergestattungZuruecknehmen: t.field({
        type,
        permission,
        args: { id },
        resolve: (_root, args, ctx) => wiedergestattungZuruecknehmen(ctx, args.id),
      }),
    }
  })
}

async function fall(ctx: Context, { untersagung }: { readonly untersagung: string }): Promise<Untersagung> {
  const da = await untersagungLaden(ctx).load(untersagung)
  if (!da) throw new NotFound()
  return da
}
