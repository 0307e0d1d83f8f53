/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type IchQueryVariables = Exact<{ [key: string]: never; }>;


export type IchQuery = { readonly ich: { readonly person: { readonly id: string, readonly name: string }, readonly gemeinde: { readonly id: string, readonly name: string, readonly aemter: ReadonlyArray<{ readonly kuerzel: string, readonly name: string }> }, readonly aemter: ReadonlyArray<{ readonly kuerzel: string, readonly name: string }>, readonly darf: ReadonlyArray<{ readonly aktion: string, readonly gegenstand: string }> } };

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

export const IchDocument = new TypedDocumentString(`
    query Ich {
  ich {
    person {
      id
      name
    }
    gemeinde {
      id
      name
      aemter {
        kuerzel
        name
      }
    }
    aemter {
      kuerzel
      name
    }
    darf {
      aktion
      gegenstand
    }
  }
}
    `) as unknown as TypedDocumentString<IchQuery, IchQueryVariables>;