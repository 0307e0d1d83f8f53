/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type VerbundpostQueryVariables = Exact<{
  ausNach?: string | null | undefined;
  einNach?: string | null | undefined;
}>;


export type VerbundpostQuery = { readonly verbundpostausgang: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly an: string, readonly art: string, readonly zustand: string, readonly hindernis: string | null, readonly gesendetAm: string, readonly zugestelltAm: string | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } }, readonly verbundposteingang: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly von: string, readonly art: string, readonly zustand: string, readonly hindernis: string | null, readonly eingegangenAm: string, readonly verarbeitetAm: string | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

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

export const VerbundpostDocument = new TypedDocumentString(`
    query Verbundpost($ausNach: String, $einNach: String) {
  verbundpostausgang(first: 50, after: $ausNach) {
    edges {
      node {
        id
        an
        art
        zustand
        hindernis
        gesendetAm
        zugestelltAm
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
  verbundposteingang(first: 50, after: $einNach) {
    edges {
      node {
        id
        von
        art
        zustand
        hindernis
        eingegangenAm
        verarbeitetAm
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<VerbundpostQuery, VerbundpostQueryVariables>;