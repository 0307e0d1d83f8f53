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


export type ProtokollQuery = { readonly protokoll: { readonly edges: ReadonlyArray<{ readonly node: { readonly nummer: number, readonly zeit: string, readonly ereignis: string, readonly art: string, readonly objekt: string, readonly kennzeichen: string | null, readonly personId: string | null, readonly grund: string | null, readonly auftrag: string | null, readonly anfrage: string, readonly felder: ReadonlyArray<string>, readonly nutzlast: boolean, readonly person: { readonly id: string, readonly name: string } | null, readonly objekte: ReadonlyArray<{ readonly art: string, readonly ids: ReadonlyArray<string>, readonly felder: ReadonlyArray<string> }> } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type ProtokollrahmenQueryVariables = Exact<{ [key: string]: never; }>;


export type ProtokollrahmenQuery = { readonly protokollstand: { readonly eintraege: number, readonly aufbewahrungTage: number | null, readonly pruefpunkt: { readonly groesse: number, readonly zeit: string, readonly zeugen: ReadonlyArray<string>, readonly zeitstempel: boolean } | null }, readonly ereignisarten: ReadonlyArray<{ readonly ereignis: string, readonly titel: string }>, readonly mitarbeiter: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly unterstuetzungsauftraege: ReadonlyArray<{ readonly id: string, readonly ticket: string, readonly antragstellerName: string }> };

export type PruefpunktVerlangenMutationVariables = Exact<{ [key: string]: never; }>;


export type PruefpunktVerlangenMutation = { readonly pruefpunktVerlangen: boolean };

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