/**
 * graphql: one schema, two roads. Modules write against `Builder` and `Context`; the gateway serves plain JSON posts by
 * `fastRoad` and everything else by `makeYoga`. Both mask errors and keep the same limits.
 */
export { type Builder, makeBuilder, type VerbundTypes } from './builder.ts'
export { type ChildrenKey, children } from './children.ts'
export { type Columns, columnsOf, columnsOfField, picked } from './columns.ts'
export type { Besuch, Context, Services } from './context.ts'
export { BadDocument, Documents } from './documents.ts'
export { maskError, type ReportBug } from './errors.ts'
export { type FastRequest, type FastRoadOptions, fastRoad, type RoadAnswer } from './fast-road.ts'
export { keptStatements, type Statement } from './kept.ts'
export { LIMITS } from './limits.ts'
export { grouped, inOrder, loader } from './loader.ts'
export {
  keyset,
  keysetPage,
  PAGE,
  PAGE_MAX,
  type Page,
  type PageArgs,
  pagePlaceholders,
  pageShape,
  pageValues,
} from './paging.ts'
export { perBuilder } from './per-builder.ts'
export { ANGEMELDET, type Permission } from './permission.ts'
export { rowBy, rowsBy } from './row-loader.ts'
export { type Open, runOperation } from './run.ts'
export { makeYoga, type YogaRequest, type YogaRoadOptions } from './yoga-road.ts'
