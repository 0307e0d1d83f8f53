import { createContext, useContext } from 'react'

/** What the server said about single fields of the form around: field name → sentence. */
export const FieldErrors = createContext<Readonly<Record<string, string>>>({})

export function useFieldError(name: string): string | null {
  return useContext(FieldErrors)[name] ?? null
}
