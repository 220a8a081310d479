import type { RouteContract } from './route-contract'
import * as annotations from './annotation-routes'
import * as articles from './article-routes'
import * as desk from './desk-routes'
import * as groups from './group-routes'
import * as library from './library-routes'
import * as presence from './presence-routes'
import * as review from './review-routes'

/** Every call of the API. A handler that is not here, or one here without a handler, fails a test. */
export const routes: readonly RouteContract[] = [
  articles,
  annotations,
  review,
  presence,
  library,
  desk,
  groups,
].flatMap((table) => Object.values(table).map((route) => route as RouteContract))
