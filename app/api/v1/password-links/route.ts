import { setPasswordRoute } from '@/lib/core/api/desk-routes'
import { networkAddress } from '@/lib/server/auth/network-address'
import { publicRoute } from '@/lib/server/http/route'
import { setPassword } from '@/lib/server/people/set-password'

export const POST = publicRoute(setPasswordRoute, (ctx, { body }, request) =>
  setPassword(ctx, { ...body, network: networkAddress(request.headers) }),
)
