/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type AuftragsgegenstandEingabe = {
  readonly art: string;
  readonly id: string;
};

export type UnterstuetzungEinengen = {
  readonly aktionen?: ReadonlyArray<string> | null | undefined;
  readonly ausfuhr?: boolean | null | undefined;
  readonly bis?: string | null | undefined;
  readonly klassen?: ReadonlyArray<string> | null | undefined;
  readonly module?: ReadonlyArray<string> | null | undefined;
  readonly objekte?: ReadonlyArray<AuftragsgegenstandEingabe> | null | undefined;
};

export type UnterstuetzungsantragEingabe = {
  readonly ab?: string | null | undefined;
  readonly aktionen?: ReadonlyArray<string> | null | undefined;
  readonly art: Unterstuetzungsart;
  readonly ausfuhr?: boolean | null | undefined;
  readonly bis?: string | null | undefined;
  readonly dauerMinuten?: number | null | undefined;
  readonly fall?: string | null | undefined;
  readonly klassen?: ReadonlyArray<string> | null | undefined;
  readonly module: ReadonlyArray<string>;
  readonly objekte?: ReadonlyArray<AuftragsgegenstandEingabe> | null | undefined;
  readonly rechtsgrundlage: string;
  readonly termin?: string | null | undefined;
  readonly ticket: string;
  readonly vereinbarung?: string | null | undefined;
  readonly zweck: string;
};

export type Unterstuetzungsart =
  | 'NOTFALL'
  | 'UNTERSTUETZUNG'
  | 'VERTRETUNG';

export type Unterstuetzungsurteil =
  | 'BEANSTANDET'
  | 'IN_ORDNUNG'
  | 'NOTFALL'
  | 'ORGANISATIONSVERSAGEN';

export type Unterstuetzungszustand =
  | 'ABGELAUFEN'
  | 'ABGELEHNT'
  | 'AKTIV'
  | 'BEANTRAGT'
  | 'BEENDET'
  | 'BEWILLIGT'
  | 'GEPRUEFT'
  | 'VERFALLEN'
  | 'WIDERRUFEN';

export type AuftragskopfFragment = { readonly id: string, readonly gemeinde: string, readonly art: Unterstuetzungsart, readonly zustand: Unterstuetzungszustand, readonly antragstellerName: string, readonly antragstellerHeimat: string, readonly ticket: string, readonly zweck: string, readonly beantragtAm: string, readonly begonnenAm: string | null, readonly endetAm: string | null, readonly beendetAm: string | null, readonly bis: string, readonly noetig: number, readonly urteil: Unterstuetzungsurteil | null, readonly pruefungFaelligAm: string | null, readonly darf: ReadonlyArray<string> };

export type UnterstuetzungsauftraegeQueryVariables = Exact<{ [key: string]: never; }>;


export type UnterstuetzungsauftraegeQuery = { readonly unterstuetzungsauftraege: ReadonlyArray<{ readonly id: string, readonly gemeinde: string, readonly art: Unterstuetzungsart, readonly zustand: Unterstuetzungszustand, readonly antragstellerName: string, readonly antragstellerHeimat: string, readonly ticket: string, readonly zweck: string, readonly beantragtAm: string, readonly begonnenAm: string | null, readonly endetAm: string | null, readonly beendetAm: string | null, readonly bis: string, readonly noetig: number, readonly urteil: Unterstuetzungsurteil | null, readonly pruefungFaelligAm: string | null, readonly darf: ReadonlyArray<string> }> };

export type WerIstGeradeBeiUnsQueryVariables = Exact<{ [key: string]: never; }>;


export type WerIstGeradeBeiUnsQuery = { readonly werIstGeradeBeiUns: ReadonlyArray<{ readonly id: string, readonly gemeinde: string, readonly art: Unterstuetzungsart, readonly zustand: Unterstuetzungszustand, readonly antragstellerName: string, readonly antragstellerHeimat: string, readonly ticket: string, readonly zweck: string, readonly beantragtAm: string, readonly begonnenAm: string | null, readonly endetAm: string | null, readonly beendetAm: string | null, readonly bis: string, readonly noetig: number, readonly urteil: Unterstuetzungsurteil | null, readonly pruefungFaelligAm: string | null, readonly darf: ReadonlyArray<string> }> };

export type MeineUnterstuetzungsauftraegeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeineUnterstuetzungsauftraegeQuery = { readonly meineUnterstuetzungsauftraege: ReadonlyArray<{ readonly id: string, readonly gemeinde: string, readonly art: Unterstuetzungsart, readonly zustand: Unterstuetzungszustand, readonly antragstellerName: string, readonly antragstellerHeimat: string, readonly ticket: string, readonly zweck: string, readonly beantragtAm: string, readonly begonnenAm: string | null, readonly endetAm: string | null, readonly beendetAm: string | null, readonly bis: string, readonly noetig: number, readonly urteil: Unterstuetzungsurteil | null, readonly pruefungFaelligAm: string | null, readonly darf: ReadonlyArray<string> }> };

export type AuftragQueryVariables = Exact<{
  id: string;
}>;


export type AuftragQuery = { readonly unterstuetzungsauftrag: { readonly rechtsgrundlage: string, readonly fallInWorten: string | null, readonly vereinbarung: string | null, readonly termin: string | null, readonly module: ReadonlyArray<string>, readonly klassen: ReadonlyArray<string>, readonly aktionen: ReadonlyArray<string>, readonly ausfuhr: boolean, readonly ab: string, readonly dauerMinuten: number | null, readonly id: string, readonly gemeinde: string, readonly art: Unterstuetzungsart, readonly zustand: Unterstuetzungszustand, readonly antragstellerName: string, readonly antragstellerHeimat: string, readonly ticket: string, readonly zweck: string, readonly beantragtAm: string, readonly begonnenAm: string | null, readonly endetAm: string | null, readonly beendetAm: string | null, readonly bis: string, readonly noetig: number, readonly urteil: Unterstuetzungsurteil | null, readonly pruefungFaelligAm: string | null, readonly darf: ReadonlyArray<string>, readonly objekte: ReadonlyArray<{ readonly art: string, readonly id: string }> | null, readonly bewilligungen: ReadonlyArray<{ readonly id: string, readonly person: string, readonly personName: string, readonly am: string }>, readonly verlauf: ReadonlyArray<{ readonly id: string, readonly ereignis: string, readonly am: string, readonly personName: string | null, readonly bemerkung: string | null }> } };

export type WasSichtbarWirdQueryVariables = Exact<{
  id: string;
}>;


export type WasSichtbarWirdQuery = { readonly unterstuetzungsauftrag: { readonly sichtbar: ReadonlyArray<{ readonly modul: string, readonly gegenstand: string, readonly schutzklasse: string, readonly anzahl: number | null }> } };

export type BesuchQueryVariables = Exact<{
  id: string;
}>;


export type BesuchQuery = { readonly unterstuetzungsauftrag: { readonly id: string, readonly ticket: string, readonly zustand: Unterstuetzungszustand, readonly endetAm: string | null } };

export type SchalterQueryVariables = Exact<{ [key: string]: never; }>;


export type SchalterQuery = { readonly unterstuetzungsschalter: { readonly aus: boolean, readonly geaendertAm: string, readonly geaendertVonName: string } | null };

export type OffeneNotfaelleQueryVariables = Exact<{ [key: string]: never; }>;


export type OffeneNotfaelleQuery = { readonly offeneNotfaelle: ReadonlyArray<{ readonly id: string, readonly antragstellerName: string, readonly ticket: string, readonly zweck: string, readonly fallInWorten: string, readonly beantragtAm: string }> };

export type NotfallartenQueryVariables = Exact<{ [key: string]: never; }>;


export type NotfallartenQuery = { readonly notfallarten: ReadonlyArray<{ readonly fall: string, readonly worte: string }> };

export type BeantragenMutationVariables = Exact<{
  antrag: UnterstuetzungsantragEingabe;
}>;


export type BeantragenMutation = { readonly unterstuetzungBeantragen: { readonly id: string, readonly gemeinde: string, readonly noetig: number } };

export type BewilligungVorbereitenMutationVariables = Exact<{
  id: string;
}>;


export type BewilligungVorbereitenMutation = { readonly bewilligungVorbereiten: string };

export type BewilligenMutationVariables = Exact<{
  id: string;
  zusicherung: string;
}>;


export type BewilligenMutation = { readonly unterstuetzungBewilligen: { readonly id: string, readonly zustand: Unterstuetzungszustand } };

export type AblehnenMutationVariables = Exact<{
  id: string;
  grund: string;
}>;


export type AblehnenMutation = { readonly unterstuetzungAblehnen: { readonly id: string, readonly zustand: Unterstuetzungszustand } };

export type BeginnenMutationVariables = Exact<{
  id: string;
}>;


export type BeginnenMutation = { readonly unterstuetzungBeginnen: { readonly id: string, readonly zustand: Unterstuetzungszustand } };

export type BeendenMutationVariables = Exact<{
  id: string;
}>;


export type BeendenMutation = { readonly unterstuetzungBeenden: { readonly id: string, readonly zustand: Unterstuetzungszustand } };

export type WiderrufenMutationVariables = Exact<{
  id: string;
  grund: string;
}>;


export type WiderrufenMutation = { readonly unterstuetzungWiderrufen: { readonly id: string, readonly zustand: Unterstuetzungszustand } };

export type EinengenMutationVariables = Exact<{
  id: string;
  weniger: UnterstuetzungEinengen;
}>;


export type EinengenMutation = { readonly unterstuetzungEinengen: { readonly id: string } };

export type PruefenMutationVariables = Exact<{
  id: string;
  urteil: Unterstuetzungsurteil;
  bemerkung: string;
}>;


export type PruefenMutation = { readonly unterstuetzungPruefen: { readonly id: string, readonly zustand: Unterstuetzungszustand } };

export type SchaltenMutationVariables = Exact<{
  aus: boolean;
}>;


export type SchaltenMutation = { readonly unterstuetzungSchalten: { readonly aus: boolean } };

export type NotfallVorbereitenMutationVariables = Exact<{
  id: string;
}>;


export type NotfallVorbereitenMutation = { readonly notfallVorbereiten: string };

export type NotfallBestaetigenMutationVariables = Exact<{
  id: string;
  zusicherung: string;
}>;


export type NotfallBestaetigenMutation = { readonly notfallBestaetigen: { readonly id: string, readonly zustand: Unterstuetzungszustand } };

export type GastSucheQueryVariables = Exact<{
  text: string;
}>;


export type GastSucheQuery = { readonly suche: { readonly anzahl: number, readonly hinweis: string | null, readonly treffer: ReadonlyArray<{ readonly id: string, readonly art: string, readonly titel: string, readonly kennzeichen: string, readonly zusatz: string | null, readonly pfad: string, readonly ausschnitt: ReadonlyArray<{ readonly text: string, readonly treffer: boolean }> }> } };

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
export const AuftragskopfFragmentDoc = new TypedDocumentString(`
    fragment Auftragskopf on Unterstuetzungsauftrag {
  id
  gemeinde
  art
  zustand
  antragstellerName
  antragstellerHeimat
  ticket
  zweck
  beantragtAm
  begonnenAm
  endetAm
  beendetAm
  bis
  noetig
  urteil
  pruefungFaelligAm
  darf
}
    `, {"fragmentName":"Auftragskopf"}) as unknown as TypedDocumentString<AuftragskopfFragment, unknown>;
export const UnterstuetzungsauftraegeDocument = new TypedDocumentString(`
    query Unterstuetzungsauftraege {
  unterstuetzungsauftraege {
    ...Auftragskopf
  }
}
    fragment Auftragskopf on Unterstuetzungsauftrag {
  id
  gemeinde
  art
  zustand
  antragstellerName
  antragstellerHeimat
  ticket
  zweck
  beantragtAm
  begonnenAm
  endetAm
  beendetAm
  bis
  noetig
  urteil
  pruefungFaelligAm
  darf
}`) as unknown as TypedDocumentString<UnterstuetzungsauftraegeQuery, UnterstuetzungsauftraegeQueryVariables>;
export const WerIstGeradeBeiUnsDocument = new TypedDocumentString(`
    query WerIstGeradeBeiUns {
  werIstGeradeBeiUns {
    ...Auftragskopf
  }
}
    fragment Auftragskopf on Unterstuetzungsauftrag {
  id
  gemeinde
  art
  zustand
  antragstellerName
  antragstellerHeimat
  ticket
  zweck
  beantragtAm
  begonnenAm
  endetAm
  beendetAm
  bis
  noetig
  urteil
  pruefungFaelligAm
  darf
}`) as unknown as TypedDocumentString<WerIstGeradeBeiUnsQuery, WerIstGeradeBeiUnsQueryVariables>;
export const MeineUnterstuetzungsauftraegeDocument = new TypedDocumentString(`
    query MeineUnterstuetzungsauftraege {
  meineUnterstuetzungsauftraege {
    ...Auftragskopf
  }
}
    fragment Auftragskopf on Unterstuetzungsauftrag {
  id
  gemeinde
  art
  zustand
  antragstellerName
  antragstellerHeimat
  ticket
  zweck
  beantragtAm
  begonnenAm
  endetAm
  beendetAm
  bis
  noetig
  urteil
  pruefungFaelligAm
  darf
}`) as unknown as TypedDocumentString<MeineUnterstuetzungsauftraegeQuery, MeineUnterstuetzungsauftraegeQueryVariables>;
export const AuftragDocument = new TypedDocumentString(`
    query Auftrag($id: ID!) {
  unterstuetzungsauftrag(id: $id) {
    ...Auftragskopf
    rechtsgrundlage
    fallInWorten
    vereinbarung
    termin
    module
    klassen
    aktionen
    ausfuhr
    objekte {
      art
      id
    }
    ab
    dauerMinuten
    bewilligungen {
      id
      person
      personName
      am
    }
    verlauf {
      id
      ereignis
      am
      personName
      bemerkung
    }
  }
}
    fragment Auftragskopf on Unterstuetzungsauftrag {
  id
  gemeinde
  art
  zustand
  antragstellerName
  antragstellerHeimat
  ticket
  zweck
  beantragtAm
  begonnenAm
  endetAm
  beendetAm
  bis
  noetig
  urteil
  pruefungFaelligAm
  darf
}`) as unknown as TypedDocumentString<AuftragQuery, AuftragQueryVariables>;
export const WasSichtbarWirdDocument = new TypedDocumentString(`
    query WasSichtbarWird($id: ID!) {
  unterstuetzungsauftrag(id: $id) {
    sichtbar {
      modul
      gegenstand
      schutzklasse
      anzahl
    }
  }
}
    `) as unknown as TypedDocumentString<WasSichtbarWirdQuery, WasSichtbarWirdQueryVariables>;
export const BesuchDocument = new TypedDocumentString(`
    query Besuch($id: ID!) {
  unterstuetzungsauftrag(id: $id) {
    id
    ticket
    zustand
    endetAm
  }
}
    `) as unknown as TypedDocumentString<BesuchQuery, BesuchQueryVariables>;
export const SchalterDocument = new TypedDocumentString(`
    query Schalter {
  unterstuetzungsschalter {
    aus
    geaendertAm
    geaendertVonName
  }
}
    `) as unknown as TypedDocumentString<SchalterQuery, SchalterQueryVariables>;
export const OffeneNotfaelleDocument = new TypedDocumentString(`
    query OffeneNotfaelle {
  offeneNotfaelle {
    id
    antragstellerName
    ticket
    zweck
    fallInWorten
    beantragtAm
  }
}
    `) as unknown as TypedDocumentString<OffeneNotfaelleQuery, OffeneNotfaelleQueryVariables>;
export const NotfallartenDocument = new TypedDocumentString(`
    query Notfallarten {
  notfallarten {
    fall
    worte
  }
}
    `) as unknown as TypedDocumentString<NotfallartenQuery, NotfallartenQueryVariables>;
export const BeantragenDocument = new TypedDocumentString(`
    mutation Beantragen($antrag: UnterstuetzungsantragEingabe!) {
  unterstuetzungBeantragen(antrag: $antrag) {
    id
    gemeinde
    noetig
  }
}
    `) as unknown as TypedDocumentString<BeantragenMutation, BeantragenMutationVariables>;
export const BewilligungVorbereitenDocument = new TypedDocumentString(`
    mutation BewilligungVorbereiten($id: ID!) {
  bewilligungVorbereiten(id: $id)
}
    `) as unknown as TypedDocumentString<BewilligungVorbereitenMutation, BewilligungVorbereitenMutationVariables>;
export const BewilligenDocument = new TypedDocumentString(`
    mutation Bewilligen($id: ID!, $zusicherung: String!) {
  unterstuetzungBewilligen(id: $id, zusicherung: $zusicherung) {
    id
    zustand
  }
}
    `) as unknown as TypedDocumentString<BewilligenMutation, BewilligenMutationVariables>;
export const AblehnenDocument = new TypedDocumentString(`
    mutation Ablehnen($id: ID!, $grund: String!) {
  unterstuetzungAblehnen(id: $id, grund: $grund) {
    id
    zustand
  }
}
    `) as unknown as TypedDocumentString<AblehnenMutation, AblehnenMutationVariables>;
export const BeginnenDocument = new TypedDocumentString(`
    mutation Beginnen($id: ID!) {
  unterstuetzungBeginnen(id: $id) {
    id
    zustand
  }
}
    `) as unknown as TypedDocumentString<BeginnenMutation, BeginnenMutationVariables>;
export const BeendenDocument = new TypedDocumentString(`
    mutation Beenden($id: ID!) {
  unterstuetzungBeenden(id: $id) {
    id
    zustand
  }
}
    `) as unknown as TypedDocumentString<BeendenMutation, BeendenMutationVariables>;
export const WiderrufenDocument = new TypedDocumentString(`
    mutation Widerrufen($id: ID!, $grund: String!) {
  unterstuetzungWiderrufen(id: $id, grund: $grund) {
    id
    zustand
  }
}
    `) as unknown as TypedDocumentString<WiderrufenMutation, WiderrufenMutationVariables>;
export const EinengenDocument = new TypedDocumentString(`
    mutation Einengen($id: ID!, $weniger: UnterstuetzungEinengen!) {
  unterstuetzungEinengen(id: $id, weniger: $weniger) {
    id
  }
}
    `) as unknown as TypedDocumentString<EinengenMutation, EinengenMutationVariables>;
export const PruefenDocument = new TypedDocumentString(`
    mutation Pruefen($id: ID!, $urteil: Unterstuetzungsurteil!, $bemerkung: String!) {
  unterstuetzungPruefen(id: $id, urteil: $urteil, bemerkung: $bemerkung) {
    id
    zustand
  }
}
    `) as unknown as TypedDocumentString<PruefenMutation, PruefenMutationVariables>;
export const SchaltenDocument = new TypedDocumentString(`
    mutation Schalten($aus: Boolean!) {
  unterstuetzungSchalten(aus: $aus) {
    aus
  }
}
    `) as unknown as TypedDocumentString<SchaltenMutation, SchaltenMutationVariables>;
export const NotfallVorbereitenDocument = new TypedDocumentString(`
    mutation NotfallVorbereiten($id: ID!) {
  notfallVorbereiten(id: $id)
}
    `) as unknown as TypedDocumentString<NotfallVorbereitenMutation, NotfallVorbereitenMutationVariables>;
export const NotfallBestaetigenDocument = new TypedDocumentString(`
    mutation NotfallBestaetigen($id: ID!, $zusicherung: String!) {
  notfallBestaetigen(id: $id, zusicherung: $zusicherung) {
    id
    zustand
  }
}
    `) as unknown as TypedDocumentString<NotfallBestaetigenMutation, NotfallBestaetigenMutationVariables>;
export const GastSucheDocument = new TypedDocumentString(`
    query GastSuche($text: String!) {
  suche(text: $text, first: 20, offset: 0) {
    anzahl
    hinweis
    treffer {
      id
      art
      titel
      kennzeichen
      zusatz
      pfad
      ausschnitt {
        text
        treffer
      }
    }
  }
}
    `) as unknown as TypedDocumentString<GastSucheQuery, GastSucheQueryVariables>;