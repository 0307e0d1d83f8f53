/** The plan as screens of other modules use it: the tree for a pane, the picker for a form, the words for its values. */

export { PlanTree } from './PlanTree.tsx'
export { PositionPicker } from './PositionPicker.tsx'
export { type PlanPosition, usePlan } from './plan.ts'
export { AUSSONDERUNG_NAMEN, aufbewahrungText, fristText } from './words.ts'
