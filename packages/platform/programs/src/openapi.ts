/** Pieces of OpenAPI 3.1 that all descriptions share. */
export type Schema = Readonly<Record<string, unknown>>

export const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })
export const jsonContent = (name: string) => ({ 'application/json': { schema: ref(name) } })

/** An object with all of these, but for the optional ones, and nothing else. */
export const object = (properties: Schema, optional: readonly string[] = []): Schema => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((key) => !optional.includes(key)),
  additionalProperties: false,
})

/** RFC 9457, as `asProblems` answers it. */
export const PROBLEM: Schema = {
  ...object(
    {
      type: { type: 'string', format: 'uri-reference', description: 'bleibt, wie es ist: urn:verbundakte:problem:…' },
      title: { type: 'string' },
      status: { type: 'integer' },
      detail: { type: 'string', description: 'ein deutscher Satz' },
      errors: {
        type: 'array',
        items: object({
          pointer: { type: 'string', description: 'JSON Pointer in das Gesandte' },
          detail: { type: 'string' },
        }),
      },
    },
    ['errors'],
  ),
  additionalProperties: true,
}

/** Every refusal has the same form. @param meaning what each status means on these roads */
export function problems(
  meaning: Readonly<Record<number, string>>,
  ...status: readonly number[]
): Record<string, unknown> {
  return Object.fromEntries(
    status.map((each) => [
      String(each),
      {
        description: meaning[each] ?? 'Nicht angenommen',
        content: { 'application/problem+json': { schema: ref('Problem') } },
      },
    ]),
  )
}
