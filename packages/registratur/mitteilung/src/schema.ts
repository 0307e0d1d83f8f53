import { VorgangType, vorgangLaden } from '@verbundakte/akte'
import { type Builder, keysetPage } from '@verbundakte/graphql'
import { adresseAngeben, adresseBestaetigen, adresseEntfernen, empfangEinstellen, empfangLesen } from './empfang.ts'
import { mitteilungenSeite, ungeleseneZaehlen } from './lesen.ts'
import { mitteilungenLesen } from './lesezeichen.ts'
import type { Empfang, Mitteilung } from './tables.ts'
import { MITTEILUNGSARTEN, MITTEILUNGSWEGE } from './worte.ts'

export function schema(builder: Builder): void {
  const Art = builder.enumType('Mitteilungsart', { values: MITTEILUNGSARTEN })
  const WegEingabe = builder.inputType('MitteilungswegEingabe', {
    fields: (t) => ({
      art: t.field({ type: Art, required: true }),
      weg: t.field({ type: builder.enumType('Mitteilungsweg', { values: MITTEILUNGSWEGE }), required: true }),
    }),
  })
  const MitteilungType = builder.objectRef<Mitteilung>('Mitteilung').implement({
    description: 'Dass etwas geschehen ist, das die Person angeht; was, wird dort gelesen, wo es liegt',
    fields: (t) => ({
      id: t.exposeID('id'),
      art: t.expose('art', { type: Art }),
      vorgang: t.field({
        type: VorgangType(builder),
        nullable: true,
        resolve: ({ vorgang }, _args, ctx) => (vorgang === null ? null : vorgangLaden(ctx).load(vorgang)),
      }),
      angelegtAm: t.expose('angelegtAm', { type: 'Zeitpunkt' }),
      gelesenAm: t.expose('gelesenAm', { type: 'Zeitpunkt', nullable: true }),
    }),
  })
  const EmpfangType = builder.objectRef<Partial<Empfang>>('Mitteilungsempfang').implement({
    description: 'Wie die Person von etwas hören will',
    fields: (t) => ({
      aus: t.field({ type: [Art], resolve: ({ aus }) => [...(aus ?? [])] }),
      taeglich: t.field({ type: [Art], resolve: ({ taeglich }) => [...(taeglich ?? [])] }),
      stunde: t.int({ nullable: true, description: 'nichts: keine E-Mail', resolve: ({ stunde }) => stunde ?? null }),
      adresse: t.string({ nullable: true, resolve: ({ adresse }) => adresse ?? null }),
      bestaetigt: t.boolean({ resolve: ({ bestaetigtAm }) => bestaetigtAm != null }),
      mailserver: t.boolean({
        description: 'nein: Es werden keine E-Mails gesendet',
        resolve: (_e, _args, ctx) => ctx.services.mailserver !== null,
      }),
    }),
  })
  builder.queryFields((t) => ({
    mitteilungen: t.connection({
      type: MitteilungType,
      description: 'Die neueste zuerst; nichts von Vorgängen, die die Person jetzt nicht lesen darf',
      permission: ['lesen', 'Mitteilung'],
      args: { ungelesen: t.arg.boolean() },
      resolve: (_root, { ungelesen, ...args }, ctx) =>
        keysetPage(args, (page) => mitteilungenSeite(ctx, ungelesen ?? false, page)),
    }),
    ungeleseneMitteilungen: t.int({
      permission: ['lesen', 'Mitteilung'],
      resolve: (_root, _args, ctx) => ungeleseneZaehlen(ctx),
    }),
    mitteilungsempfang: t.field({
      type: EmpfangType,
      permission: ['lesen', 'Mitteilungsempfang'],
      resolve: async (_root, _args, ctx) => (await empfangLesen(ctx)) ?? {},
    }),
  }))
  builder.mutationFields((t) => ({
    mitteilungenLesen: t.int({
      description: 'Wie viele es waren',
      permission: ['aendern', 'Mitteilung'],
      args: { ids: t.arg.idList({ required: true }), gelesen: t.arg.boolean({ required: true }) },
      resolve: (_root, { ids, gelesen }, ctx) => mitteilungenLesen(ctx, ids, gelesen),
    }),
    mitteilungsempfangEinstellen: t.field({
      type: EmpfangType,
      permission: ['aendern', 'Mitteilungsempfang'],
      description: 'Was nicht genannt ist, bleibt',
      args: {
        wege: t.arg({ type: [WegEingabe] }),
        stunde: t.arg.int({ description: 'null: keine E-Mail' }),
      },
      resolve: (_root, { wege, stunde }, ctx) =>
        empfangEinstellen(ctx, { wege: wege ?? [], ...(stunde !== undefined && { stunde }) }),
    }),
    mitteilungsadresseAngeben: t.field({
      type: EmpfangType,
      description: 'Sendet einen Code dorthin',
      permission: ['aendern', 'Mitteilungsempfang'],
      args: { adresse: t.arg.string({ required: true }) },
      resolve: (_root, { adresse }, ctx) => adresseAngeben(ctx, adresse),
    }),
    mitteilungsadresseBestaetigen: t.boolean({
      description: 'Ob der Code der richtige war',
      permission: ['aendern', 'Mitteilungsempfang'],
      args: { code: t.arg.string({ required: true }) },
      resolve: (_root, { code }, ctx) => adresseBestaetigen(ctx, code),
    }),
    mitteilungsadresseEntfernen: t.field({
      type: EmpfangType,
      permission: ['aendern', 'Mitteilungsempfang'],
      resolve: (_root, _args, ctx) => adresseEntfernen(ctx),
    }),
  }))
}
