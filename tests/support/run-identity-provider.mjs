/** An identity provider for tests, in a process of its own (it is an ES module): claims come in, its address goes out. */
import { OAuth2Server } from 'oauth2-mock-server'

let claims = {}
const server = new OAuth2Server()
await server.issuer.keys.generate('RS256')
await server.start(0, '127.0.0.1')
server.issuer.url = `http://127.0.0.1:${server.address().port}`
// The event's word by its text: the package exports it as an enum only.
server.service.on('beforeTokenSigning', (token) => Object.assign(token.payload, claims))
process.on('message', (next) => {
  claims = next
  process.send('ready')
})
process.on('disconnect', () => process.exit(0))
process.send(server.issuer.url)
