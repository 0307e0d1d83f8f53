/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type MailversandVollFragment = { readonly absender: string | null, readonly wartend: number, readonly aufgegeben: ReadonlyArray<{ readonly id: string, readonly art: string, readonly versuche: number, readonly fehler: string | null, readonly angelegtAm: string }> };

export type MailversandQueryVariables = Exact<{ [key: string]: never; }>;


export type MailversandQuery = { readonly mailversand: { readonly absender: string | null, readonly wartend: number, readonly aufgegeben: ReadonlyArray<{ readonly id: string, readonly art: string, readonly versuche: number, readonly fehler: string | null, readonly angelegtAm: string }> } };

export type MailNochEinmalMutationVariables = Exact<{
  id: string;
}>;


export type MailNochEinmalMutation = { readonly mailNochEinmal: { readonly absender: string | null, readonly wartend: number, readonly aufgegeben: ReadonlyArray<{ readonly id: string, readonly art: string, readonly versuche: number, readonly fehler: string | null, readonly angelegtAm: string }> } };

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
export const MailversandVollFragmentDoc = new TypedDocumentString(`
    fragment MailversandVoll on Mailversand {
  absender
  wartend
  aufgegeben {
    id
    art
    versuche
    fehler
    angelegtAm
  }
}
    `, {"fragmentName":"MailversandVoll"}) as unknown as TypedDocumentString<MailversandVollFragment, unknown>;
export const MailversandDocument = new TypedDocumentString(`
    query Mailversand {
  mailversand {
    ...MailversandVoll
  }
}
    fragment MailversandVoll on Mailversand {
  absender
  wartend
  aufgegeben {
    id
    art
    versuche
    fehler
    angelegtAm
  }
}`) as unknown as TypedDocumentString<MailversandQuery, MailversandQueryVariables>;
export const MailNochEinmalDocument = new TypedDocumentString(`
    mutation MailNochEinmal($id: ID!) {
  mailNochEinmal(id: $id) {
    ...MailversandVoll
  }
}
    fragment MailversandVoll on Mailversand {
  absender
  wartend
  aufgegeben {
    id
    art
    versuche
    fehler
    angelegtAm
  }
}`) as unknown as TypedDocumentString<MailNochEinmalMutation, MailNochEinmalMutationVariables>;