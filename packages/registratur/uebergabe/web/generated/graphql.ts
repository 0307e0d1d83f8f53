/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type BelegschaftQueryVariables = Exact<{ [key: string]: never; }>;


export type BelegschaftQuery = { readonly mitarbeiter: ReadonlyArray<{ readonly id: string, readonly name: string }> };

export type UebergabeQueryVariables = Exact<{
  person: string;
}>;


export type UebergabeQuery = { readonly uebergabe: ReadonlyArray<{ readonly art: string, readonly titel: string, readonly ids: ReadonlyArray<string> }> };

export type LetzteUebergabenQueryVariables = Exact<{ [key: string]: never; }>;


export type LetzteUebergabenQuery = { readonly letzteUebergaben: ReadonlyArray<{ readonly titel: string, readonly von: string, readonly an: string, readonly am: string, readonly ids: ReadonlyArray<string> }> };

export type UebergebenMutationVariables = Exact<{
  art: string;
  objekt: string;
  von: string;
  person?: string | null | undefined;
  amt?: string | null | undefined;
}>;


export type UebergebenMutation = { readonly uebergeben: { readonly id: string } };

export type UebergabeZuruecknehmenMutationVariables = Exact<{
  id: string;
}>;


export type UebergabeZuruecknehmenMutation = { readonly uebergabeZuruecknehmen: { readonly id: string } };

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

export const BelegschaftDocument = new TypedDocumentString(`
    query Belegschaft {
  mitarbeiter {
    id
    name
  }
}
    `) as unknown as TypedDocumentString<BelegschaftQuery, BelegschaftQueryVariables>;
export const UebergabeDocument = new TypedDocumentString(`
    query Uebergabe($person: ID!) {
  uebergabe(person: $person) {
    art
    titel
    ids
  }
}
    `) as unknown as TypedDocumentString<UebergabeQuery, UebergabeQueryVariables>;
export const LetzteUebergabenDocument = new TypedDocumentString(`
    query LetzteUebergaben {
  letzteUebergaben {
    titel
    von
    an
    am
    ids
  }
}
    `) as unknown as TypedDocumentString<LetzteUebergabenQuery, LetzteUebergabenQueryVariables>;
export const UebergebenDocument = new TypedDocumentString(`
    mutation Uebergeben($art: String!, $objekt: ID!, $von: ID!, $person: ID, $amt: String) {
  uebergeben(art: $art, objekt: $objekt, von: $von, person: $person, amt: $amt) {
    id
  }
}
    `) as unknown as TypedDocumentString<UebergebenMutation, UebergebenMutationVariables>;
export const UebergabeZuruecknehmenDocument = new TypedDocumentString(`
    mutation UebergabeZuruecknehmen($id: ID!) {
  uebergabeZuruecknehmen(id: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<UebergabeZuruecknehmenMutation, UebergabeZuruecknehmenMutationVariables>;