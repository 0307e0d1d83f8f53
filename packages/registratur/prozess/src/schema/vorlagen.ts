import type { Builder, Context } from '@verbundakte/graphql'
import { MitarbeiterType, mitarbeiterLaden } from '@verbundakte/module'
import { angebotHier } from '../angebot.ts'
import { fassungenDerVorlage, laufendeZaehlen } from '../lesen.ts'
import { type Vorlage, vorlagen } from '../tables.ts'
import { entwurfPruefen } from '../veroeffentlichen.ts'
import { vergleichen } from '../vorlage/vergleich.ts'
import { AngebotType, BefundType, FassungType, VorlageType } from './types.ts'

/** As it stands in a file: for people who read it, two spaces. */
const alsDatei = (wert: unknown) => JSON.stringify(wert, null, 2)

export function vorlagenFelder(builder: Builder): void {
  builder.objectType(VorlageType(builder), {
    description: 'Ein Vorgangstyp: Abschnitte, Schritte, Angaben und Unterlagen, in Fassungen, die sich nicht ändern',
    fields: (t) => ({
      id: t.exposeID('id'),
      schluessel: t.exposeString('schluessel'),
      titel: t.exposeString('titel'),
      herkunft: t.string({
        nullable: true,
        description: 'die Gemeinde, von der sie übernommen ist',
        resolve: (v, _args, ctx) => v.herkunft && gemeindename(ctx, v.herkunft),
      }),
      geteilt: t.exposeBoolean('geteilt', { description: 'wird den anderen Gemeinden angeboten' }),
      stand: t.exposeInt('stand'),
      stillgelegtAm: t.expose('stillgelegtAm', { type: 'Zeitpunkt', nullable: true }),
      geaendertAm: t.expose('geaendertAm', { type: 'Zeitpunkt' }),
      geaendertVon: t.field({
        type: MitarbeiterType(builder),
        nullable: true,
        resolve: (v, _args, ctx) => mitarbeiterLaden(ctx, v.geaendertVon),
      }),
      entwurf: t.string({
        nullable: true,
        description: 'Was noch nicht veröffentlicht ist: eine Vorlage, oder bei übernommenen die Abweichungen',
        resolve: (v) => (v.entwurf === null ? null : alsDatei(v.entwurf)),
      }),
      befunde: t.field({
        type: [BefundType(builder)],
        description: 'Was der Veröffentlichung des Entwurfs im Weg steht',
        resolve: async (v, _args, ctx) =>
          v.entwurf === null ? [] : [...entwurfPruefen(ctx, v, (await fassungenVon(ctx, v))[0] ?? null).befunde],
      }),
      unterschiede: t.stringList({
        description: 'Was im Entwurf anders ist als in der geltenden Fassung',
        resolve: async (v, _args, ctx) => {
          const [bisher] = await fassungenVon(ctx, v)
          const neu = v.entwurf !== null && bisher ? entwurfPruefen(ctx, v, bisher).inhalt : null
          return neu && bisher ? vergleichen(bisher.inhalt, neu) : []
        },
      }),
      fassungen: t.field({
        type: [FassungType(builder)],
        description: 'die neueste zuerst',
        resolve: (v, _args, ctx) => fassungenVon(ctx, v),
      }),
      laufende: t.int({ resolve: (v, _args, ctx) => laufendeZaehlen(ctx).load(v.id) }),
      darf: t.stringList({ resolve: (v, _args, ctx) => (ctx.rights.can('aendern', vorlagen, v) ? ['aendern'] : []) }),
    }),
  })

  builder.objectType(FassungType(builder), {
    fields: (t) => ({
      id: t.exposeID('id'),
      nummer: t.exposeInt('nummer'),
      pruefsumme: t.exposeString('pruefsumme'),
      aenderung: t.exposeString('aenderung', { nullable: true }),
      quelleNummer: t.exposeInt('quelleNummer', { nullable: true }),
      veroeffentlichtAm: t.expose('veroeffentlichtAm', { type: 'Zeitpunkt' }),
      veroeffentlichtVon: t.field({
        type: MitarbeiterType(builder),
        nullable: true,
        resolve: (f, _args, ctx) => mitarbeiterLaden(ctx, f.veroeffentlichtVon),
      }),
      inhalt: t.string({ description: 'wie er hier gilt', resolve: (f) => alsDatei(f.inhalt) }),
      quelle: t.string({
        nullable: true,
        description: 'wie sie übernommen wurde',
        resolve: (f) => f.quelle && alsDatei(f.quelle),
      }),
      abweichung: t.string({ nullable: true, resolve: (f) => f.abweichung && alsDatei(f.abweichung) }),
      unterschiede: t.stringList({
        description: 'zur Fassung davor',
        resolve: async (f, _args, ctx) => {
          const alle = await fassungenDerVorlage(ctx).load(f.vorlage)
          const davor = alle.find(({ nummer }) => nummer === f.nummer - 1)
          return davor ? vergleichen(davor.inhalt, f.inhalt) : []
        },
      }),
    }),
  })

  builder.objectType(AngebotType(builder), {
    description: 'Eine Fassung, die eine andere Gemeinde anbietet; sie gilt hier erst, wenn jemand sie übernimmt',
    fields: (t) => ({
      id: t.exposeID('id'),
      von: t.string({ resolve: (a, _args, ctx) => gemeindename(ctx, a.von) }),
      schluessel: t.exposeString('schluessel'),
      nummer: t.exposeInt('nummer'),
      titel: t.exposeString('titel'),
      aenderung: t.exposeString('aenderung', { nullable: true }),
      eingegangenAm: t.expose('eingegangenAm', { type: 'Zeitpunkt' }),
      inhalt: t.string({ resolve: (a) => alsDatei(a.inhalt) }),
      befunde: t.field({
        type: [BefundType(builder)],
        description:
          'Was dem Übernehmen im Weg steht: Abweichungen, die nicht mehr passen, oder ein vergebener Schlüssel',
        resolve: async (a, _args, ctx) => [...(await angebotHier(ctx).load(a)).befunde],
      }),
      schluesselVergeben: t.boolean({
        description:
          'Eine andere Vorlage heißt hier so: Sie kann nur als Datei und unter anderem Schlüssel angelegt werden',
        resolve: async (a, _args, ctx) => (await angebotHier(ctx).load(a)).vergeben,
      }),
      mitAbweichung: t.boolean({
        resolve: async (a, _args, ctx) => (await angebotHier(ctx).load(a)).abweichung !== null,
      }),
    }),
  })
}

function fassungenVon(ctx: Context, { id }: Vorlage) {
  return fassungenDerVorlage(ctx).load(id)
}

function gemeindename(ctx: Context, gemeinde: string): string {
  return ctx.services.verbund.gemeinden.find(({ id }) => id === gemeinde)?.name ?? gemeinde
}
