export {
  KLEINER_PLAN,
  planVeroeffentlichen as kleinenPlanVeroeffentlichen,
} from '@verbundakte/aktenplan/test-support/kleiner-plan'
