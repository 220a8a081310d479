import { createServer } from 'node:net'
import { Refusal } from './stage.mjs'

/** Refuses a port that cannot be listened on. */
export function checkPort(host, port) {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', (error) => reject(new Refusal(reason(error, host, port))))
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(undefined)))
  })
}

function reason(error, host, port) {
  if (error.code === 'EADDRINUSE') {
    return `Port ${port} on ${host} is taken by another program. Stop it, or choose another one: PORT=3001 npm start`
  }
  if (error.code === 'EACCES') return `This account may not listen on port ${port}. Choose one above 1023.`
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return `HOST ${host} is no address of this machine.`
  return `Listening on ${host}:${port} failed: ${error.message}`
}
