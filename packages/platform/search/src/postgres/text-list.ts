import { type SQL, sql } from 'drizzle-orm'

/** A list of texts as one parameter, whatever the driver makes of arrays; evaluated once a statement. */
export function textList(texts: readonly string[]): SQL {
  return sql`array(select jsonb_array_elements_text(${JSON.stringify(texts)}::text::jsonb))`
}
