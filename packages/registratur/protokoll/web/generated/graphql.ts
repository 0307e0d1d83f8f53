/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type ProtokollQueryVariables = Exact<{
  objekt?: string | null | undefined;
  person?: string | null | undefined;
  ereignis?: string | null | undefined;
  von?: string | null | undefined;
  bis?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type ProtokollQuery = { readonly protokoll: { readonly edges: ReadonlyArray<{ readonly node: { readonly nummer: number, readonly zeit: string, readonly ereignis: string, readonly art: string, readonly objekt: string, readonly kennzeichen: string | null, readonly personId: string | null, readonly grund: string | null, readonly auftrag: string | null, readonly anfrage: string, readonly felder: ReadonlyArray<string>, readonly nutzlast: boolean, readonly vermerk: string | null, readonly person: { readonly id: string, readonly name: string } | null, readonly objekte: ReadonlyArray<{ readonly art: string, readonly ids: ReadonlyArray<string>, readonly felder: ReadonlyArray<string> }> } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type ProtokollrahmenQueryVariables = Exact<{ [key: string]: never; }>;


export type ProtokollrahmenQuery = { readonly protokollstand: { readonly eintraege: number, readonly aufbewahrungTage: number | null, readonly aufbewahrungAb: string | null, readonly pruefpunkt: { readonly groesse: number, readonly zeit: string, readonly zeugen: ReadonlyArray<string>, readonly zeitstempel: boolean } | null }, readonly ereignisarten: ReadonlyArray<{ readonly ereignis: string, readonly titel: string }>, readonly mitarbeiter: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly unterstuetzungsauftraege: ReadonlyArray<{ readonly id: string, readonly ticket: string, readonly antragstellerName: string }> };

export type PruefpunktVerlangenMutationVariables = Exact<{ [key: string]: never; }>;


export type PruefpunktVerlangenMutation = { readonly pruefpunktVerlangen: boolean };

export type AufbewahrungVorschauQueryVariables = Exact<{
  tage: number;
}>;


export type AufbewahrungVorschauQuery = { readonly aufbewahrungVorschau: { readonly eintraege: number, readonly aelterAls: string } };

export type AufbewahrungFestlegenMutationVariables = Exact<{
  tage?: number | null | undefined;
  bisher?: number | null | undefined;
}>;


export type AufbewahrungFestlegenMutation = { readonly aufbewahrungFestlegen: number | null };

export type LoeschVorschauQueryVariables = Exact<{
  von: number;
  bis: number;
}>;


export type LoeschVorschauQuery = { readonly loeschVorschau: { readonly anzahl: number, readonly erster: string | null, readonly letzter: string | null, readonly angaben: ReadonlyArray<string> } };

export type LoeschungZuQueryVariables = Exact<{
  nummer: number;
}>;


export type LoeschungZuQuery = { readonly loeschungZu: { readonly nummer: number, readonly zeit: string, readonly grund: string, readonly person: { readonly name: string } | null } | null };

export type NutzlastLoeschenMutationVariables = Exact<{
  von: number;
  bis: number;
  grund: string;
}>;


export type NutzlastLoeschenMutation = { readonly nutzlastLoeschen: number };

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

export const ProtokollDocument = new TypedDocumentString(`
    query Protokoll($objekt: String, $person: ID, $ereignis: String, $von: Kalendertag, $bis: Kalendertag, $after: String) {
  protokoll(
    objekt: $objekt
    person: $person
    ereignis: $ereignis
    von: $von
    bis: $bis
    first: 60
    after: $after
  ) {
    edges {
      node {
        nummer
        zeit
        ereignis
        art
        objekt
        kennzeichen
        personId
        person {
          id
          name
        }
        grund
        auftrag
        anfrage
        felder
        objekte {
          art
          ids
          felder
        }
        nutzlast
        vermerk
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<ProtokollQuery, ProtokollQueryVariables>;
export const ProtokollrahmenDocument = new TypedDocumentString(`
    query Protokollrahmen {
  protokollstand {
    eintraege
    aufbewahrungTage
    aufbewahrungAb
    pruefpunkt {
      groesse
      zeit
      zeugen
      zeitstempel
    }
  }
  ereignisarten {
    ereignis
    titel
  }
  mitarbeiter {
    id
    name
  }
  unterstuetzungsauftraege {
    id
    ticket
    antragstellerName
  }
}
    `) as unknown as TypedDocumentString<ProtokollrahmenQuery, ProtokollrahmenQueryVariables>;
export const PruefpunktVerlangenDocument = new TypedDocumentString(`
    mutation PruefpunktVerlangen {
  pruefpunktVerlangen
}
    `) as unknown as TypedDocumentString<PruefpunktVerlangenMutation, PruefpunktVerlangenMutationVariables>;
export const AufbewahrungVorschauDocument = new TypedDocumentString(`
    query AufbewahrungVorschau($tage: Int!) {
  aufbewahrungVorschau(tage: $tage) {
    eintraege
    aelterAls
  }
}
    `) as unknown as TypedDocumentString<AufbewahrungVorschauQuery, AufbewahrungVorschauQueryVariables>;
export const AufbewahrungFestlegenDocument = new TypedDocumentString(`
    mutation AufbewahrungFestlegen($tage: Int, $bisher: Int) {
  aufbewahrungFestlegen(tage: $tage, bisher: $bisher)
}
    `) as unknown as TypedDocumentString<AufbewahrungFestlegenMutation, AufbewahrungFestlegenMutationVariables>;
export const LoeschVorschauDocument = new TypedDocumentString(`
    query LoeschVorschau($von: Int!, $bis: Int!) {
  loeschVorschau(von: $von, bis: $bis) {
    anzahl
    erster
    letzter
    angaben
  }
}
    `) as unknown as TypedDocumentString<LoeschVorschauQuery, LoeschVorschauQueryVariables>;
export const LoeschungZuDocument = new TypedDocumentString(`
    query LoeschungZu($nummer: Int!) {
  loeschungZu(nummer: $nummer) {
    nummer
    zeit
    person {
      name
    }
    grund
  }
}
    `) as unknown as TypedDocumentString<LoeschungZuQuery, LoeschungZuQueryVariables>;
export const NutzlastLoeschenDocument = new TypedDocumentString(`
    mutation NutzlastLoeschen($von: Int!, $bis: Int!, $grund: String!) {
  nutzlastLoeschen(von: $von, bis: $bis, grund: $grund)
}
    `) as unknown as TypedDocumentString<NutzlastLoeschenMutation, NutzlastLoeschenMutationVariables>;