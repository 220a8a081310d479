/**
 * The environment of a configured desk, for tests that come to the server's own `env()`. Import it first: the
 * environment is read once. No test opens this database.
 */
export const deskOrigin = 'http://desk.test'

process.env.STET_ORIGIN = deskOrigin
process.env.NEXTAUTH_URL = deskOrigin
process.env.AUTH_SECRET = 'Kq3vXw8ZtB1mNf6yLd0sRj7hGa4uPc2e'
process.env.DATABASE_URL = 'file:/dev/null/no-database-here'
process.env.LOG_LEVEL = 'silent'
