import { describe, expect, it } from '@jest/globals'
import { parseEnv } from '@/lib/server/settings'
import { isWeakSecret } from '@/lib/server/weak-secret'

const AUTH_SECRET = 'Zr8kq2WvX0pLm5TnYc7BdE4hJgU9sAfi'
const desk = {
  STET_ORIGIN: 'https://desk.paper.org',
  AUTH_SECRET,
  DATABASE_URL: 'file:/var/lib/stet/stet.db',
}
const parse = (record: Record<string, string>) => {
  const result = parseEnv(record, '/srv/stet')
  return 'env' in result ? result.env : result.faults
}

describe('parseEnv', () => {
  it('makes a demo desk on loopback of next to nothing', () => {
    expect(parse({ AUTH_SECRET, STET_ORIGIN: '', HOST: '' })).toEqual({
      root: '/srv/stet',
      DATABASE_URL: 'file:/srv/stet/data/stet.db',
      AUTH_SECRET,
      PORT: 3000,
      HOST: '127.0.0.1',
      LOG_LEVEL: 'info',
      origin: 'http://127.0.0.1:3000',
      demo: true,
      development: false,
      oidc: null,
    })
  })

  it('makes a configured desk', () => {
    expect(parse({ ...desk, HOST: '0.0.0.0', PORT: '80' })).toMatchObject({
      origin: 'https://desk.paper.org',
      demo: false,
      HOST: '0.0.0.0',
      PORT: 80,
      DATABASE_URL: desk.DATABASE_URL,
    })
  })

  it.each([
    ['a slash at the end', 'https://desk.paper.org/', 'https://desk.paper.org'],
    ['capital letters', 'https://Desk.Paper.org', 'https://desk.paper.org'],
    ['http and a port', 'http://10.0.0.5:8080', 'http://10.0.0.5:8080'],
  ])('takes the origin with %s', (_, STET_ORIGIN, origin) => {
    expect(parse({ ...desk, STET_ORIGIN })).toMatchObject({ origin })
  })

  it('names the identity provider after its host, unless told', () => {
    const oidc = {
      OIDC_ISSUER: 'https://login.paper.org/realm',
      OIDC_CLIENT_ID: 'stet',
      OIDC_CLIENT_SECRET: 's',
    }
    expect(parse({ ...desk, ...oidc })).toMatchObject({ oidc: { name: 'login.paper.org', clientId: 'stet' } })
    expect(parse({ ...desk, ...oidc, OIDC_NAME: 'The Paper' })).toMatchObject({ oidc: { name: 'The Paper' } })
  })

  it.each([
    ['no secret', { AUTH_SECRET: '' }, /^AUTH_SECRET is missing/],
    ['a short secret', { AUTH_SECRET: AUTH_SECRET.slice(1) }, /^AUTH_SECRET has fewer than 32/],
    ['a weak secret', { AUTH_SECRET: 'a'.repeat(40) }, /^AUTH_SECRET is a known or guessable/],
    ['an origin with a path', { STET_ORIGIN: 'https://paper.org/desk' }, /^STET_ORIGIN/],
    ['an origin of another scheme', { STET_ORIGIN: 'ftp://paper.org' }, /^STET_ORIGIN/],
    ['an origin without scheme', { STET_ORIGIN: 'paper.org' }, /^STET_ORIGIN/],
    ['no database', { DATABASE_URL: '' }, /^DATABASE_URL is missing/],
    [
      'a database of another kind',
      { DATABASE_URL: 'postgres://db/stet' },
      /^DATABASE_URL starts with "file:"/,
    ],
    ['options on the database', { DATABASE_URL: 'file:a.db?mode=ro' }, /^DATABASE_URL takes no/],
    ['a port of words', { PORT: 'http' }, /^PORT/],
    ['port 0', { PORT: '0' }, /^PORT/],
    ['a port too high', { PORT: '65536' }, /^PORT/],
    ['an unknown level', { LOG_LEVEL: 'loud' }, /^LOG_LEVEL is one of/],
    [
      'half an identity provider',
      { OIDC_ISSUER: 'https://id.org' },
      /^OIDC_CLIENT_ID and OIDC_CLIENT_SECRET missing/,
    ],
    [
      'an issuer in the clear',
      { OIDC_ISSUER: 'http://id.org', OIDC_CLIENT_ID: 'a', OIDC_CLIENT_SECRET: 'b' },
      /^OIDC_ISSUER/,
    ],
  ])('refuses %s', (_, change: Record<string, string>, fault) => {
    expect(parse({ ...desk, ...change })).toEqual([expect.stringMatching(fault)])
  })

  it.each(['0.0.0.0', '192.168.1.4', '::', 'desk.local'])('refuses a demo desk on %s', (HOST) => {
    expect(parse({ AUTH_SECRET, HOST })).toEqual([expect.stringMatching(/^HOST is .* demo desk/)])
  })

  it.each(['127.0.0.1', '127.1.2.3', 'localhost', '::1'])('accepts a demo desk on %s', (HOST) => {
    expect(parse({ AUTH_SECRET, HOST })).toMatchObject({ demo: true, HOST })
  })

  it('says everything that is wrong at once', () => {
    const faults = parse({
      STET_ORIGIN: 'desk',
      AUTH_SECRET: 'x',
      PORT: 'y',
      LOG_LEVEL: 'z',
    }) as readonly string[]
    const names = faults.map((fault) => fault.split(' ')[0])
    expect(new Set(names)).toEqual(
      new Set(['STET_ORIGIN', 'AUTH_SECRET', 'DATABASE_URL', 'PORT', 'LOG_LEVEL']),
    )
  })
})

describe('isWeakSecret', () => {
  it.each([
    'changemechangemechangemechangeme!',
    'please-change-me-please-change-me',
    'abcabcabcabcabcabcabcabcabcabcabcabc',
    'correcthorse1correcthorse1correcthorse1',
    '00000000000000000000000000000001',
    'abcdefgh12345678901234567890abcd',
  ])('%s is weak', (secret) => expect(isWeakSecret(secret)).toBe(true))

  it.each([
    AUTH_SECRET,
    '6f1ed002ab5595859014ebf0951522d9e8b34c01',
    'a secret of the tests, longer than thirty-two',
  ])('%s is not', (secret) => expect(isWeakSecret(secret)).toBe(false))
})
