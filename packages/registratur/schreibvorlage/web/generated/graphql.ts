/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type SchreibvorlageAngaben = {
  /** wie die Schreiben heißen */
  readonly betreff: string;
  readonly dokumenttyp: string;
  readonly titel: string;
};

export type SchreibwertEingabe = {
  readonly name: string;
  /** leer: Er bleibt leer */
  readonly wert: string;
};

export type SerienbriefEingabe = {
  readonly beteiligter: string;
  /** was die Akte nicht kennt */
  readonly werte: ReadonlyArray<SchreibwertEingabe>;
};

export type Serienbriefstatus =
  | 'ENTFAELLT'
  | 'ERSTELLT'
  | 'GESCHEITERT'
  | 'WARTET'
  | 'ZURUECKGENOMMEN';

export type Serienstatus =
  | 'ABGEBROCHEN'
  | 'FERTIG'
  | 'LAUFEND'
  | 'ZURUECKGENOMMEN';

export type SchreibvorlageZeileFragment = { readonly id: string, readonly titel: string, readonly dokumenttyp: string, readonly betreff: string, readonly herkunft: string | null, readonly geteilt: boolean, readonly stillgelegtAm: string | null, readonly darf: ReadonlyArray<string>, readonly amt: { readonly kuerzel: string, readonly name: string } | null, readonly fassungen: ReadonlyArray<{ readonly id: string, readonly nummer: number, readonly dateiname: string, readonly aenderung: string | null, readonly quelleNummer: number | null, readonly felder: ReadonlyArray<string>, readonly angelegtAm: string, readonly dateiPfad: string, readonly angelegtVon: { readonly name: string } | null }> };

export type SchreibangebotFragment = { readonly id: string, readonly von: string, readonly titel: string, readonly nummer: number, readonly aenderung: string | null, readonly eingegangenAm: string, readonly dateiname: string, readonly dateiPfad: string };

export type SchreibentwurfVollFragment = { readonly betreff: string, readonly an: { readonly id: string, readonly name: string } | null, readonly werte: ReadonlyArray<{ readonly name: string, readonly titel: string, readonly wert: string | null }> };

export type SchreibvorlagenQueryVariables = Exact<{ [key: string]: never; }>;


export type SchreibvorlagenQuery = { readonly schreibvorlagen: ReadonlyArray<{ readonly id: string, readonly titel: string, readonly dokumenttyp: string, readonly betreff: string, readonly herkunft: string | null, readonly geteilt: boolean, readonly stillgelegtAm: string | null, readonly darf: ReadonlyArray<string>, readonly amt: { readonly kuerzel: string, readonly name: string } | null, readonly fassungen: ReadonlyArray<{ readonly id: string, readonly nummer: number, readonly dateiname: string, readonly aenderung: string | null, readonly quelleNummer: number | null, readonly felder: ReadonlyArray<string>, readonly angelegtAm: string, readonly dateiPfad: string, readonly angelegtVon: { readonly name: string } | null }> }> };

export type SchreibangeboteQueryVariables = Exact<{ [key: string]: never; }>;


export type SchreibangeboteQuery = { readonly schreibvorlagenangebote: ReadonlyArray<{ readonly id: string, readonly von: string, readonly titel: string, readonly nummer: number, readonly aenderung: string | null, readonly eingegangenAm: string, readonly dateiname: string, readonly dateiPfad: string }> };

export type SchreibempfaengerQueryVariables = Exact<{
  vorgang: string;
}>;


export type SchreibempfaengerQuery = { readonly schreibempfaenger: ReadonlyArray<{ readonly id: string, readonly name: string, readonly anschrift: string | null, readonly rolle: string }> };

export type SchreibentwuerfeQueryVariables = Exact<{
  vorgang: string;
  vorlage: string;
  beteiligte: ReadonlyArray<string> | string;
  betreff?: string | null | undefined;
}>;


export type SchreibentwuerfeQuery = { readonly schreibentwuerfe: ReadonlyArray<{ readonly betreff: string, readonly an: { readonly id: string, readonly name: string } | null, readonly werte: ReadonlyArray<{ readonly name: string, readonly titel: string, readonly wert: string | null }> }> };

export type SchreibenDesDokumentsQueryVariables = Exact<{
  dokument: string;
}>;


export type SchreibenDesDokumentsQuery = { readonly schreibenDesDokuments: { readonly id: string, readonly vonHand: ReadonlyArray<string>, readonly fassung: { readonly nummer: number, readonly dateiPfad: string, readonly dateiname: string } | null, readonly vorlage: { readonly titel: string } | null } | null };

export type SchreibvorlageAnlegenMutationVariables = Exact<{
  amt: string;
  angaben: SchreibvorlageAngaben;
  datei: string;
}>;


export type SchreibvorlageAnlegenMutation = { readonly schreibvorlageAnlegen: { readonly id: string, readonly titel: string, readonly dokumenttyp: string, readonly betreff: string, readonly herkunft: string | null, readonly geteilt: boolean, readonly stillgelegtAm: string | null, readonly darf: ReadonlyArray<string>, readonly amt: { readonly kuerzel: string, readonly name: string } | null, readonly fassungen: ReadonlyArray<{ readonly id: string, readonly nummer: number, readonly dateiname: string, readonly aenderung: string | null, readonly quelleNummer: number | null, readonly felder: ReadonlyArray<string>, readonly angelegtAm: string, readonly dateiPfad: string, readonly angelegtVon: { readonly name: string } | null }> } };

export type SchreibvorlageAendernMutationVariables = Exact<{
  id: string;
  angaben: SchreibvorlageAngaben;
  bisher: SchreibvorlageAngaben;
}>;


export type SchreibvorlageAendernMutation = { readonly schreibvorlageAendern: { readonly id: string, readonly titel: string, readonly dokumenttyp: string, readonly betreff: string, readonly herkunft: string | null, readonly geteilt: boolean, readonly stillgelegtAm: string | null, readonly darf: ReadonlyArray<string>, readonly amt: { readonly kuerzel: string, readonly name: string } | null, readonly fassungen: ReadonlyArray<{ readonly id: string, readonly nummer: number, readonly dateiname: string, readonly aenderung: string | null, readonly quelleNummer: number | null, readonly felder: ReadonlyArray<string>, readonly angelegtAm: string, readonly dateiPfad: string, readonly angelegtVon: { readonly name: string } | null }> } };

export type SchreibvorlageFassenMutationVariables = Exact<{
  id: string;
  datei: string;
  aenderung?: string | null | undefined;
}>;


export type SchreibvorlageFassenMutation = { readonly schreibvorlageFassen: { readonly id: string, readonly nummer: number } };

export type SchreibvorlageStilllegenMutationVariables = Exact<{
  id: string;
  still: boolean;
}>;


export type SchreibvorlageStilllegenMutation = { readonly schreibvorlageStilllegen: { readonly id: string, readonly titel: string, readonly dokumenttyp: string, readonly betreff: string, readonly herkunft: string | null, readonly geteilt: boolean, readonly stillgelegtAm: string | null, readonly darf: ReadonlyArray<string>, readonly amt: { readonly kuerzel: string, readonly name: string } | null, readonly fassungen: ReadonlyArray<{ readonly id: string, readonly nummer: number, readonly dateiname: string, readonly aenderung: string | null, readonly quelleNummer: number | null, readonly felder: ReadonlyArray<string>, readonly angelegtAm: string, readonly dateiPfad: string, readonly angelegtVon: { readonly name: string } | null }> } };

export type SchreibvorlageAnbietenMutationVariables = Exact<{
  id: string;
}>;


export type SchreibvorlageAnbietenMutation = { readonly schreibvorlageAnbieten: { readonly id: string, readonly titel: string, readonly dokumenttyp: string, readonly betreff: string, readonly herkunft: string | null, readonly geteilt: boolean, readonly stillgelegtAm: string | null, readonly darf: ReadonlyArray<string>, readonly amt: { readonly kuerzel: string, readonly name: string } | null, readonly fassungen: ReadonlyArray<{ readonly id: string, readonly nummer: number, readonly dateiname: string, readonly aenderung: string | null, readonly quelleNummer: number | null, readonly felder: ReadonlyArray<string>, readonly angelegtAm: string, readonly dateiPfad: string, readonly angelegtVon: { readonly name: string } | null }> } };

export type SchreibvorlageUebernehmenMutationVariables = Exact<{
  angebot: string;
}>;


export type SchreibvorlageUebernehmenMutation = { readonly schreibvorlageUebernehmen: { readonly id: string, readonly titel: string, readonly dokumenttyp: string, readonly betreff: string, readonly herkunft: string | null, readonly geteilt: boolean, readonly stillgelegtAm: string | null, readonly darf: ReadonlyArray<string>, readonly amt: { readonly kuerzel: string, readonly name: string } | null, readonly fassungen: ReadonlyArray<{ readonly id: string, readonly nummer: number, readonly dateiname: string, readonly aenderung: string | null, readonly quelleNummer: number | null, readonly felder: ReadonlyArray<string>, readonly angelegtAm: string, readonly dateiPfad: string, readonly angelegtVon: { readonly name: string } | null }> } };

export type SchreibvorlageAblehnenMutationVariables = Exact<{
  angebot: string;
}>;


export type SchreibvorlageAblehnenMutation = { readonly schreibvorlageAblehnen: { readonly id: string } };

export type SchreibenErstellenMutationVariables = Exact<{
  vorgang: string;
  vorlage: string;
  beteiligter?: string | null | undefined;
  betreff?: string | null | undefined;
  werte: ReadonlyArray<SchreibwertEingabe> | SchreibwertEingabe;
}>;


export type SchreibenErstellenMutation = { readonly schreibenErstellen: { readonly id: string, readonly kennzeichen: string, readonly vorgang: { readonly id: string, readonly akte: { readonly id: string } } } };

export type SchreibenZuruecknehmenMutationVariables = Exact<{
  dokument: string;
}>;


export type SchreibenZuruecknehmenMutation = { readonly ablageZuruecknehmen: { readonly id: string } };

export type SerieVollFragment = { readonly id: string, readonly betreff: string, readonly status: Serienstatus, readonly anzahl: number, readonly erstellt: number, readonly gescheitert: number, readonly entfallen: number, readonly ruht: boolean, readonly vorlage: string | null, readonly angelegtAm: string, readonly beendetAm: string | null, readonly darf: ReadonlyArray<string>, readonly angelegtVon: { readonly id: string, readonly name: string } | null, readonly briefe: ReadonlyArray<{ readonly id: string, readonly nummer: number, readonly status: Serienbriefstatus, readonly satz: string | null, readonly an: string | null, readonly dokument: { readonly id: string } | null }> };

export type SerienQueryVariables = Exact<{
  vorgang: string;
}>;


export type SerienQuery = { readonly serien: ReadonlyArray<{ readonly id: string, readonly betreff: string, readonly status: Serienstatus, readonly anzahl: number, readonly erstellt: number, readonly gescheitert: number, readonly entfallen: number, readonly ruht: boolean, readonly vorlage: string | null, readonly angelegtAm: string, readonly beendetAm: string | null, readonly darf: ReadonlyArray<string>, readonly angelegtVon: { readonly id: string, readonly name: string } | null, readonly briefe: ReadonlyArray<{ readonly id: string, readonly nummer: number, readonly status: Serienbriefstatus, readonly satz: string | null, readonly an: string | null, readonly dokument: { readonly id: string } | null }> }> };

export type SerieBeginnenMutationVariables = Exact<{
  vorgang: string;
  vorlage: string;
  betreff?: string | null | undefined;
  schluessel: string;
  briefe: ReadonlyArray<SerienbriefEingabe> | SerienbriefEingabe;
}>;


export type SerieBeginnenMutation = { readonly serieBeginnen: { readonly id: string, readonly anzahl: number } };

export type SerieAbbrechenMutationVariables = Exact<{
  id: string;
}>;


export type SerieAbbrechenMutation = { readonly serieAbbrechen: { readonly id: string } };

export type SerieWiederholenMutationVariables = Exact<{
  id: string;
}>;


export type SerieWiederholenMutation = { readonly serieWiederholen: { readonly id: string } };

export type SerieFortsetzenMutationVariables = Exact<{
  id: string;
}>;


export type SerieFortsetzenMutation = { readonly serieFortsetzen: { readonly id: string } };

export type SerieAufgebenMutationVariables = Exact<{
  id: string;
  zurueck?: boolean | null | undefined;
}>;


export type SerieAufgebenMutation = { readonly serieAufgeben: { readonly id: string } };

export type SerieZuruecknehmenMutationVariables = Exact<{
  id: string;
  grund?: string | null | undefined;
}>;


export type SerieZuruecknehmenMutation = { readonly serieZuruecknehmen: { readonly id: string, readonly betreff: string, readonly status: Serienstatus, readonly anzahl: number, readonly erstellt: number, readonly gescheitert: number, readonly entfallen: number, readonly ruht: boolean, readonly vorlage: string | null, readonly angelegtAm: string, readonly beendetAm: string | null, readonly darf: ReadonlyArray<string>, readonly angelegtVon: { readonly id: string, readonly name: string } | null, readonly briefe: ReadonlyArray<{ readonly id: string, readonly nummer: number, readonly status: Serienbriefstatus, readonly satz: string | null, readonly an: string | null, readonly dokument: { readonly id: string } | null }> } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const SchreibvorlageZeileFragmentDoc = new TypedDocumentString(`
    fragment SchreibvorlageZeile on Schreibvorlage {
  id
  titel
  dokumenttyp
  betreff
  amt {
    kuerzel
    name
  }
  herkunft
  geteilt
  stillgelegtAm
  darf
  fassungen {
    id
    nummer
    dateiname
    aenderung
    quelleNummer
    felder
    angelegtAm
    angelegtVon {
      name
    }
    dateiPfad
  }
}
    `, {"fragmentName":"SchreibvorlageZeile"}) as unknown as TypedDocumentString<SchreibvorlageZeileFragment, unknown>;
export const SchreibangebotFragmentDoc = new TypedDocumentString(`
    fragment Schreibangebot on Schreibvorlagenangebot {
  id
  von
  titel
  nummer
  aenderung
  eingegangenAm
  dateiname
  dateiPfad
}
    `, {"fragmentName":"Schreibangebot"}) as unknown as TypedDocumentString<SchreibangebotFragment, unknown>;
export const SchreibentwurfVollFragmentDoc = new TypedDocumentString(`
    fragment SchreibentwurfVoll on Schreibentwurf {
  betreff
  an {
    id
    name
  }
  werte {
    name
    titel
    wert
  }
}
    `, {"fragmentName":"SchreibentwurfVoll"}) as unknown as TypedDocumentString<SchreibentwurfVollFragment, unknown>;
export const SerieVollFragmentDoc = new TypedDocumentString(`
    fragment SerieVoll on Serie {
  id
  betreff
  status
  anzahl
  erstellt
  gescheitert
  entfallen
  ruht
  vorlage
  angelegtAm
  beendetAm
  darf
  angelegtVon {
    id
    name
  }
  briefe {
    id
    nummer
    status
    satz
    an
    dokument {
      id
    }
  }
}
    `, {"fragmentName":"SerieVoll"}) as unknown as TypedDocumentString<SerieVollFragment, unknown>;
export const SchreibvorlagenDocument = new TypedDocumentString(`
    query Schreibvorlagen {
  schreibvorlagen {
    ...SchreibvorlageZeile
  }
}
    fragment SchreibvorlageZeile on Schreibvorlage {
  id
  titel
  dokumenttyp
  betreff
  amt {
    kuerzel
    name
  }
  herkunft
  geteilt
  stillgelegtAm
  darf
  fassungen {
    id
    nummer
    dateiname
    aenderung
    quelleNummer
    felder
    angelegtAm
    angelegtVon {
      name
    }
    dateiPfad
  }
}`) as unknown as TypedDocumentString<SchreibvorlagenQuery, SchreibvorlagenQueryVariables>;
export const SchreibangeboteDocument = new TypedDocumentString(`
    query Schreibangebote {
  schreibvorlagenangebote {
    ...Schreibangebot
  }
}
    fragment Schreibangebot on Schreibvorlagenangebot {
  id
  von
  titel
  nummer
  aenderung
  eingegangenAm
  dateiname
  dateiPfad
}`) as unknown as TypedDocumentString<SchreibangeboteQuery, SchreibangeboteQueryVariables>;
export const SchreibempfaengerDocument = new TypedDocumentString(`
    query Schreibempfaenger($vorgang: ID!) {
  schreibempfaenger(vorgang: $vorgang) {
    id
    name
    anschrift
    rolle
  }
}
    `) as unknown as TypedDocumentString<SchreibempfaengerQuery, SchreibempfaengerQueryVariables>;
export const SchreibentwuerfeDocument = new TypedDocumentString(`
    query Schreibentwuerfe($vorgang: ID!, $vorlage: ID!, $beteiligte: [ID!]!, $betreff: String) {
  schreibentwuerfe(
    vorgang: $vorgang
    vorlage: $vorlage
    beteiligte: $beteiligte
    betreff: $betreff
  ) {
    ...SchreibentwurfVoll
  }
}
    fragment SchreibentwurfVoll on Schreibentwurf {
  betreff
  an {
    id
    name
  }
  werte {
    name
    titel
    wert
  }
}`) as unknown as TypedDocumentString<SchreibentwuerfeQuery, SchreibentwuerfeQueryVariables>;
export const SchreibenDesDokumentsDocument = new TypedDocumentString(`
    query SchreibenDesDokuments($dokument: ID!) {
  schreibenDesDokuments(dokument: $dokument) {
    id
    vonHand
    fassung {
      nummer
      dateiPfad
      dateiname
    }
    vorlage {
      titel
    }
  }
}
    `) as unknown as TypedDocumentString<SchreibenDesDokumentsQuery, SchreibenDesDokumentsQueryVariables>;
export const SchreibvorlageAnlegenDocument = new TypedDocumentString(`
    mutation SchreibvorlageAnlegen($amt: String!, $angaben: SchreibvorlageAngaben!, $datei: ID!) {
  schreibvorlageAnlegen(amt: $amt, angaben: $angaben, datei: $datei) {
    ...SchreibvorlageZeile
  }
}
    fragment SchreibvorlageZeile on Schreibvorlage {
  id
  titel
  dokumenttyp
  betreff
  amt {
    kuerzel
    name
  }
  herkunft
  geteilt
  stillgelegtAm
  darf
  fassungen {
    id
    nummer
    dateiname
    aenderung
    quelleNummer
    felder
    angelegtAm
    angelegtVon {
      name
    }
    dateiPfad
  }
}`) as unknown as TypedDocumentString<SchreibvorlageAnlegenMutation, SchreibvorlageAnlegenMutationVariables>;
export const SchreibvorlageAendernDocument = new TypedDocumentString(`
    mutation SchreibvorlageAendern($id: ID!, $angaben: SchreibvorlageAngaben!, $bisher: SchreibvorlageAngaben!) {
  schreibvorlageAendern(id: $id, angaben: $angaben, bisher: $bisher) {
    ...SchreibvorlageZeile
  }
}
    fragment SchreibvorlageZeile on Schreibvorlage {
  id
  titel
  dokumenttyp
  betreff
  amt {
    kuerzel
    name
  }
  herkunft
  geteilt
  stillgelegtAm
  darf
  fassungen {
    id
    nummer
    dateiname
    aenderung
    quelleNummer
    felder
    angelegtAm
    angelegtVon {
      name
    }
    dateiPfad
  }
}`) as unknown as TypedDocumentString<SchreibvorlageAendernMutation, SchreibvorlageAendernMutationVariables>;
export const SchreibvorlageFassenDocument = new TypedDocumentString(`
    mutation SchreibvorlageFassen($id: ID!, $datei: ID!, $aenderung: String) {
  schreibvorlageFassen(id: $id, datei: $datei, aenderung: $aenderung) {
    id
    nummer
  }
}
    `) as unknown as TypedDocumentString<SchreibvorlageFassenMutation, SchreibvorlageFassenMutationVariables>;
export const SchreibvorlageStilllegenDocument = new TypedDocumentString(`
    mutation SchreibvorlageStilllegen($id: ID!, $still: Boolean!) {
  schreibvorlageStilllegen(id: $id, still: $still) {
    ...SchreibvorlageZeile
  }
}
    fragment SchreibvorlageZeile on Schreibvorlage {
  id
  titel
  dokumenttyp
  betreff
  amt {
    kuerzel
    name
  }
  herkunft
  geteilt
  stillgelegtAm
  darf
  fassungen {
    id
    nummer
    dateiname
    aenderung
    quelleNummer
    felder
    angelegtAm
    angelegtVon {
      name
    }
    dateiPfad
  }
}`) as unknown as TypedDocumentString<SchreibvorlageStilllegenMutation, SchreibvorlageStilllegenMutationVariables>;
export const SchreibvorlageAnbietenDocument = new TypedDocumentString(`
    mutation SchreibvorlageAnbieten($id: ID!) {
  schreibvorlageAnbieten(id: $id) {
    ...SchreibvorlageZeile
  }
}
    fragment SchreibvorlageZeile on Schreibvorlage {
  id
  titel
  dokumenttyp
  betreff
  amt {
    kuerzel
    name
  }
  herkunft
  geteilt
  stillgelegtAm
  darf
  fassungen {
    id
    nummer
    dateiname
    aenderung
    quelleNummer
    felder
    angelegtAm
    angelegtVon {
      name
    }
    dateiPfad
  }
}`) as unknown as TypedDocumentString<SchreibvorlageAnbietenMutation, SchreibvorlageAnbietenMutationVariables>;
export const SchreibvorlageUebernehmenDocument = new TypedDocumentString(`
    mutation SchreibvorlageUebernehmen($angebot: ID!) {
  schreibvorlageUebernehmen(angebot: $angebot) {
    ...SchreibvorlageZeile
  }
}
    fragment SchreibvorlageZeile on Schreibvorlage {
  id
  titel
  dokumenttyp
  betreff
  amt {
    kuerzel
    name
  }
  herkunft
  geteilt
  stillgelegtAm
  darf
  fassungen {
    id
    nummer
    dateiname
    aenderung
    quelleNummer
    felder
    angelegtAm
    angelegtVon {
      name
    }
    dateiPfad
  }
}`) as unknown as TypedDocumentString<SchreibvorlageUebernehmenMutation, SchreibvorlageUebernehmenMutationVariables>;
export const SchreibvorlageAblehnenDocument = new TypedDocumentString(`
    mutation SchreibvorlageAblehnen($angebot: ID!) {
  schreibvorlageAblehnen(angebot: $angebot) {
    id
  }
}
    `) as unknown as TypedDocumentString<SchreibvorlageAblehnenMutation, SchreibvorlageAblehnenMutationVariables>;
export const SchreibenErstellenDocument = new TypedDocumentString(`
    mutation SchreibenErstellen($vorgang: ID!, $vorlage: ID!, $beteiligter: ID, $betreff: String, $werte: [SchreibwertEingabe!]!) {
  schreibenErstellen(
    vorgang: $vorgang
    vorlage: $vorlage
    beteiligter: $beteiligter
    betreff: $betreff
    werte: $werte
  ) {
    id
    kennzeichen
    vorgang {
      id
      akte {
        id
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SchreibenErstellenMutation, SchreibenErstellenMutationVariables>;
export const SchreibenZuruecknehmenDocument = new TypedDocumentString(`
    mutation SchreibenZuruecknehmen($dokument: ID!) {
  ablageZuruecknehmen(dokument: $dokument) {
    id
  }
}
    `) as unknown as TypedDocumentString<SchreibenZuruecknehmenMutation, SchreibenZuruecknehmenMutationVariables>;
export const SerienDocument = new TypedDocumentString(`
    query Serien($vorgang: ID!) {
  serien(vorgang: $vorgang) {
    ...SerieVoll
  }
}
    fragment SerieVoll on Serie {
  id
  betreff
  status
  anzahl
  erstellt
  gescheitert
  entfallen
  ruht
  vorlage
  angelegtAm
  beendetAm
  darf
  angelegtVon {
    id
    name
  }
  briefe {
    id
    nummer
    status
    satz
    an
    dokument {
      id
    }
  }
}`) as unknown as TypedDocumentString<SerienQuery, SerienQueryVariables>;
export const SerieBeginnenDocument = new TypedDocumentString(`
    mutation SerieBeginnen($vorgang: ID!, $vorlage: ID!, $betreff: String, $schluessel: ID!, $briefe: [SerienbriefEingabe!]!) {
  serieBeginnen(
    vorgang: $vorgang
    vorlage: $vorlage
    betreff: $betreff
    schluessel: $schluessel
    briefe: $briefe
  ) {
    id
    anzahl
  }
}
    `) as unknown as TypedDocumentString<SerieBeginnenMutation, SerieBeginnenMutationVariables>;
export const SerieAbbrechenDocument = new TypedDocumentString(`
    mutation SerieAbbrechen($id: ID!) {
  serieAbbrechen(id: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<SerieAbbrechenMutation, SerieAbbrechenMutationVariables>;
export const SerieWiederholenDocument = new TypedDocumentString(`
    mutation SerieWiederholen($id: ID!) {
  serieWiederholen(id: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<SerieWiederholenMutation, SerieWiederholenMutationVariables>;
export const SerieFortsetzenDocument = new TypedDocumentString(`
    mutation SerieFortsetzen($id: ID!) {
  serieFortsetzen(id: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<SerieFortsetzenMutation, SerieFortsetzenMutationVariables>;
export const SerieAufgebenDocument = new TypedDocumentString(`
    mutation SerieAufgeben($id: ID!, $zurueck: Boolean) {
  serieAufgeben(id: $id, zurueck: $zurueck) {
    id
  }
}
    `) as unknown as TypedDocumentString<SerieAufgebenMutation, SerieAufgebenMutationVariables>;
export const SerieZuruecknehmenDocument = new TypedDocumentString(`
    mutation SerieZuruecknehmen($id: ID!, $grund: String) {
  serieZuruecknehmen(id: $id, grund: $grund) {
    ...SerieVoll
  }
}
    fragment SerieVoll on Serie {
  id
  betreff
  status
  anzahl
  erstellt
  gescheitert
  entfallen
  ruht
  vorlage
  angelegtAm
  beendetAm
  darf
  angelegtVon {
    id
    name
  }
  briefe {
    id
    nummer
    status
    satz
    an
    dokument {
      id
    }
  }
}`) as unknown as TypedDocumentString<SerieZuruecknehmenMutation, SerieZuruecknehmenMutationVariables>;