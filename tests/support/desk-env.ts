/** The environment of a configured desk, for tests that come to the server's own `env()`. Import it first. */
export const deskOrigin = 'http://desk.test'

process.env.STET_ORIGIN = deskOrigin
process.env.AUTH_SECRET = 'a secret of the tests, longer than thirty-two characters'
process.env.NEXTAUTH_URL = deskOrigin
