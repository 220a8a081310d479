import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { TimeAgo } from '@/components/ui/time-ago'
import type { TokenRow } from '@/lib/core/people/person-contract'

type AccessTokenRowProps = {
  readonly token: TokenRow
  readonly pending: boolean
  readonly onRevoke: () => void
}

export function AccessTokenRow({ token, pending, onRevoke }: AccessTokenRowProps) {
  const { name, createdAt, lastUsedAt, revokedAt } = token
  return (
    <li className="flex min-h-12 items-center justify-between gap-3 px-3 py-2">
      <div className="min-w-0">
        <p className="truncate font-medium">{name}</p>
        <p className="text-xs text-muted">
          made <TimeAgo at={createdAt} />,{' '}
          {lastUsedAt === null ? (
            'never used'
          ) : (
            <>
              last used <TimeAgo at={lastUsedAt} />
            </>
          )}
        </p>
      </div>
      {revokedAt === null ? (
        <Button size="small" pending={pending} onClick={onRevoke} aria-label={`Revoke ${name}`}>
          Revoke
        </Button>
      ) : (
        <Badge>Revoked</Badge>
      )}
    </li>
  )
}
