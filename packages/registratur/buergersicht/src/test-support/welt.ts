import {
  type Akte,
  akteAnlegen,
  beteiligtenHinzufuegen,
  type Dokument,
  dokumentAnlegen,
  type Vorgang,
  vorgangAnlegen,
} from '@verbundakte/akte'
import { positionMitKennzeichen } from '@verbundakte/aktenplan'
import { planVeroeffentlichen } from '@verbundakte/aktenplan/test-support/kleiner-plan'
import { person, type Rollenzuweisung } from '@verbundakte/authz'
import { eintragAnlegen, nameZerlegen } from '@verbundakte/beteiligte'
import type { Context } from '@verbundakte/graphql'
import { gemeindeId, uuidv7 } from '@verbundakte/kernel'
import type { Caller } from '@verbundakte/module'
import { type PersonName, personId, testVerbund } from '@verbundakte/testing'

/** One position for each class that tests look at; the branches as the shared plan has them. */
const PLAN = `kennzeichen;titel;frist_jahre;aussonderung;hinweis
0;Verwaltung;10;B;
02;Personal;10;B;
023;Personalangelegenheiten;10;B;
023.10;Personalakten;5;V;schutz=PERSONAL
1;Ordnung;10;B;
11;Melde-, Pass- und Ausweiswesen;10;B;
110;Meldewesen;10;B;
110.10;Anmeldungen;5;V;schutz=MELDE
112;Pass- und Ausweiswesen;10;B;
112.10;Reisepässe;5;V;schutz=MELDE
13;Gewerbe;10;B;
130;Gewerbewesen;10;B;
130.10;Gewerbeanmeldungen;5;V;schutz=PERSONENBEZOGEN
130.50;Auskünfte;5;V;schutz=INTERN
4;Soziales;10;B;
40;Soziales;10;B;
400;Sozialhilfe;10;B;
400.10;Hilfen;5;V;schutz=SOZIAL
9;Finanzen;10;B;
92;Steuern;10;B;
921;Örtliche Steuern;10;B;
921.10;Hundesteuer;5;V;schutz=STEUER
`

/** Somebody with roles of their own, as the author of a request. */
export function mit(name: string, rollen: readonly Rollenzuweisung[], gemeinde = 'meinhard'): Caller {
  return {
    gemeinde: gemeindeId(gemeinde),
    person: person(personId(name), name, rollen, gemeinde),
    standing: 'dienst',
    anfrage: uuidv7(),
  }
}

/** A Verbund with a plan, and its people. */
export async function welt() {
  const verbund = await testVerbund()
  const { app, as } = verbund
  const meinhard = as('meinhard.gewerbeamt').gemeinde
  await planVeroeffentlichen(verbund, PLAN)
  const { ablage } = app.doorsOf(as('meinhard.gewerbeamt')).services
  const { sha256, size: groesse } = await ablage.write(meinhard, new Blob(['Sehr geehrte Frau Aster']).stream())
  const datei = { dateiname: 'Brief.txt', sha256, groesse, mime: 'text/plain', art: 'txt' as const, hinweis: null }

  /** an Akte with a Vorgang and a Dokument in it */
  async function sache(
    ctx: Context,
    kennzeichen: string,
    betreff: string,
    { ohneBrief = false }: { readonly ohneBrief?: boolean } = {},
  ): Promise<{ akte: Akte; vorgang: Vorgang; dokument: Dokument | null }> {
    const position = await positionMitKennzeichen(ctx, kennzeichen)
    const akte = await akteAnlegen(ctx, { position: position.id, betreff })
    const vorgang = await vorgangAnlegen(ctx, akte.id, { betreff: `Vorgang ${betreff}` })
    const dokument = ohneBrief
      ? null
      : await dokumentAnlegen(ctx, vorgang, datei, { betreff: `Brief ${betreff}` }, null)
    return { akte, vorgang, dokument }
  }

  const betrieb = app.asBetrieb(meinhard, 'Welt des Tests')
  const tun = <T>(who: PersonName | Caller, work: (ctx: Context) => Promise<T>) =>
    app.write(typeof who === 'string' ? as(who) : who, work)
  const sehen = <T>(who: PersonName | Caller, work: (ctx: Context) => Promise<T>) =>
    app.read(typeof who === 'string' ? as(who) : who, work)
  const eintragen = (ctx: Context, name: string) => eintragAnlegen(ctx, 'PERSON', nameZerlegen(name))
  const nennen = (ctx: Context, akte: Akte, eintrag: string) =>
    beteiligtenHinzufuegen(ctx, { akte: akte.id }, { rolle: 'Antragstellerin', art: 'PERSON', name: '?', eintrag })

  return { verbund, app, as, betrieb, tun, sehen, sache, eintragen, nennen }
}
