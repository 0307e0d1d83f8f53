/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type Aktenstatus =
  | 'IN_BEARBEITUNG'
  | 'ZDA';

export type Schutzklasse =
  | 'INTERN'
  | 'MELDE'
  | 'NICHTOEFFENTLICH'
  | 'OEFFENTLICH'
  | 'PERSONAL'
  | 'PERSONENBEZOGEN'
  | 'PERSONENSTAND'
  | 'SOZIAL'
  | 'STEUER';

export type AnsichtenQueryVariables = Exact<{ [key: string]: never; }>;


export type AnsichtenQuery = { readonly ansichten: ReadonlyArray<{ readonly id: string, readonly name: string, readonly adresse: string, readonly meine: boolean, readonly entfernbar: boolean, readonly fehlt: string | null, readonly amt: { readonly name: string } | null }> };

export type FavoritenQueryVariables = Exact<{ [key: string]: never; }>;


export type FavoritenQuery = { readonly favoriten: ReadonlyArray<{ readonly id: string, readonly akte: { readonly id: string, readonly aktenzeichen: string, readonly betreff: string } | null, readonly vorgang: { readonly id: string, readonly kennzeichen: string, readonly betreff: string } | null }> };

export type ZuletztGeoeffnetQueryVariables = Exact<{ [key: string]: never; }>;


export type ZuletztGeoeffnetQuery = { readonly zuletztGeoeffnet: ReadonlyArray<{ readonly id: string, readonly aktenzeichen: string, readonly betreff: string, readonly status: Aktenstatus, readonly schutzklasse: Schutzklasse, readonly geaendertAm: string, readonly federfuehrung: { readonly kuerzel: string, readonly name: string } }> };

export type AnsichtSichernMutationVariables = Exact<{
  name: string;
  adresse: string;
  amt?: string | null | undefined;
}>;


export type AnsichtSichernMutation = { readonly ansichtSichern: { readonly id: string } };

export type AnsichtEntfernenMutationVariables = Exact<{
  id: string;
  entfernt: boolean;
}>;


export type AnsichtEntfernenMutation = { readonly ansichtEntfernen: { readonly id: string } };

export type MerkenMutationVariables = Exact<{
  akte?: string | null | undefined;
  vorgang?: string | null | undefined;
  gemerkt: boolean;
}>;


export type MerkenMutation = { readonly merken: boolean };

export type OeffnenMerkenMutationVariables = Exact<{
  akte?: string | null | undefined;
  vorgang?: string | null | undefined;
}>;


export type OeffnenMerkenMutation = { readonly oeffnenMerken: boolean };

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

export const AnsichtenDocument = new TypedDocumentString(`
    query Ansichten {
  ansichten {
    id
    name
    adresse
    meine
    entfernbar
    fehlt
    amt {
      name
    }
  }
}
    `) as unknown as TypedDocumentString<AnsichtenQuery, AnsichtenQueryVariables>;
export const FavoritenDocument = new TypedDocumentString(`
    query Favoriten {
  favoriten {
    id
    akte {
      id
      aktenzeichen
      betreff
    }
    vorgang {
      id
      kennzeichen
      betreff
    }
  }
}
    `) as unknown as TypedDocumentString<FavoritenQuery, FavoritenQueryVariables>;
export const ZuletztGeoeffnetDocument = new TypedDocumentString(`
    query ZuletztGeoeffnet {
  zuletztGeoeffnet {
    id
    aktenzeichen
    betreff
    status
    schutzklasse
    geaendertAm
    federfuehrung {
      kuerzel
      name
    }
  }
}
    `) as unknown as TypedDocumentString<ZuletztGeoeffnetQuery, ZuletztGeoeffnetQueryVariables>;
export const AnsichtSichernDocument = new TypedDocumentString(`
    mutation AnsichtSichern($name: String!, $adresse: String!, $amt: String) {
  ansichtSichern(name: $name, adresse: $adresse, amt: $amt) {
    id
  }
}
    `) as unknown as TypedDocumentString<AnsichtSichernMutation, AnsichtSichernMutationVariables>;
export const AnsichtEntfernenDocument = new TypedDocumentString(`
    mutation AnsichtEntfernen($id: ID!, $entfernt: Boolean!) {
  ansichtEntfernen(id: $id, entfernt: $entfernt) {
    id
  }
}
    `) as unknown as TypedDocumentString<AnsichtEntfernenMutation, AnsichtEntfernenMutationVariables>;
export const MerkenDocument = new TypedDocumentString(`
    mutation Merken($akte: ID, $vorgang: ID, $gemerkt: Boolean!) {
  merken(akte: $akte, vorgang: $vorgang, gemerkt: $gemerkt)
}
    `) as unknown as TypedDocumentString<MerkenMutation, MerkenMutationVariables>;
export const OeffnenMerkenDocument = new TypedDocumentString(`
    mutation OeffnenMerken($akte: ID, $vorgang: ID) {
  oeffnenMerken(akte: $akte, vorgang: $vorgang)
}
    `) as unknown as TypedDocumentString<OeffnenMerkenMutation, OeffnenMerkenMutationVariables>;