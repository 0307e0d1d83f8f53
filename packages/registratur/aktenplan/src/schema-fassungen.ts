import type { Builder } from '@verbundakte/graphql'
import { kalendertag } from '@verbundakte/kernel'
import { type Planstelle, type Planvergleich, planAusgeben, planEinspielen, planPruefen } from './einspielen.ts'
import { fassungenHolen } from './lesen.ts'
import type { Aktenplanfassung } from './tables.ts'

/** Versions of the plan: which there are, what a file would change, and publishing it. */
export function fassungsfelder(builder: Builder): void {
  const Fassung = builder.objectRef<Aktenplanfassung & { gilt?: boolean }>('Aktenplanfassung').implement({
    description: 'Eine veröffentlichte Fassung des Aktenplans; sie wird nie mehr geändert',
    fields: (t) => ({
      id: t.exposeID('id'),
      nummer: t.exposeInt('nummer'),
      bezeichnung: t.exposeString('bezeichnung'),
      gueltigAb: t.expose('gueltigAb', { type: 'Kalendertag' }),
      veroeffentlichtAm: t.expose('veroeffentlichtAm', { type: 'Zeitpunkt' }),
      pruefsumme: t.exposeString('pruefsumme', { description: 'in jeder Gemeinde mit demselben Plan gleich' }),
      gilt: t.boolean({
        description: 'ist heute in Kraft',
        resolve: async ({ gilt, nummer }, _args, ctx) =>
          gilt ?? (await fassungenHolen(ctx)).some((each) => each.nummer === nummer && each.gilt),
      }),
    }),
  })
  const Planfehler = builder.objectRef<Planvergleich['fehler'][number]>('Planfehler').implement({
    fields: (t) => ({ ort: t.exposeString('ort'), satz: t.exposeString('satz') }),
  })
  const Stelle = builder.objectRef<Planstelle>('Planstelle').implement({
    fields: (t) => ({ kennzeichen: t.exposeString('kennzeichen'), titel: t.exposeString('titel') }),
  })
  const Aenderung = builder.objectRef<Planvergleich['geaendert'][number]>('Planaenderung').implement({
    fields: (t) => ({
      kennzeichen: t.exposeString('kennzeichen'),
      titel: t.exposeString('titel'),
      aenderungen: t.stringList({ resolve: ({ aenderungen }) => [...aenderungen] }),
    }),
  })
  const Vergleich = builder.objectRef<Planvergleich>('Planvergleich').implement({
    description: 'Was eine Plandatei gegenüber der neuesten Fassung ändern würde',
    fields: (t) => ({
      nach: t.exposeInt('nach', { description: 'Nummer der verglichenen Fassung' }),
      fehler: t.field({ type: [Planfehler], resolve: ({ fehler }) => [...fehler] }),
      neu: t.field({ type: [Stelle], resolve: ({ neu }) => [...neu] }),
      geaendert: t.field({ type: [Aenderung], resolve: ({ geaendert }) => [...geaendert] }),
      entfallen: t.field({ type: [Stelle], resolve: ({ entfallen }) => [...entfallen] }),
      unveraendert: t.exposeInt('unveraendert'),
    }),
  })

  builder.queryFields((t) => ({
    aktenplanfassungen: t.field({
      type: [Fassung],
      description: 'Alle veröffentlichten Fassungen, die neueste zuerst',
      permission: ['lesen', 'Aktenplanfassung'],
      resolve: (_root, _args, ctx) => fassungenHolen(ctx),
    }),
    planPruefen: t.field({
      type: Vergleich,
      permission: ['anlegen', 'Aktenplanfassung'],
      args: { csv: t.arg.string({ required: true }) },
      resolve: (_root, { csv }, ctx) => planPruefen(ctx, csv),
    }),
    aktenplanCsv: t.string({
      description: 'Eine Fassung als Datei, wie sie auch eingespielt wird; ohne Nummer die neueste',
      permission: ['lesen', 'Aktenplanposition'],
      args: { fassung: t.arg.int() },
      resolve: (_root, { fassung }, ctx) => planAusgeben(ctx, fassung),
    }),
  }))

  const PlanEingabe = builder.inputType('PlanEingabe', {
    fields: (t) => ({
      bezeichnung: t.string({ required: true }),
      gueltigAb: t.field({ type: 'Kalendertag', required: true }),
      csv: t.string({ required: true }),
      nach: t.int({ required: true, description: 'Nummer der Fassung, mit der verglichen wurde' }),
    }),
  })
  builder.mutationField('planEinspielen', (t) =>
    t.field({
      type: Fassung,
      description: 'Veröffentlicht eine Plandatei als nächste Fassung',
      permission: ['anlegen', 'Aktenplanfassung'],
      args: { eingabe: t.arg({ type: PlanEingabe, required: true }) },
      resolve: (_root, { eingabe }, ctx) =>
        planEinspielen(ctx, { ...eingabe, gueltigAb: kalendertag(eingabe.gueltigAb) }),
    }),
  )
}
