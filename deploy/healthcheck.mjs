/** Exit status 0 where the bot answers readers, 1 where it does not: for HEALTHCHECK of a container. */
const { HEALTH_PORT, HEALTH_HOST } = process.env
const ANYWHERE = ['0.0.0.0', '::', undefined, '']
const host = ANYWHERE.includes(HEALTH_HOST) ? '127.0.0.1' : HEALTH_HOST
try {
  const response = await fetch(`http://${host.includes(':') ? `[${host}]` : host}:${HEALTH_PORT}/healthz`, {
    signal: AbortSignal.timeout(4_000),
  })
  console.log((await response.text()).trim())
  process.exitCode = response.ok ? 0 : 1
} catch (error) {
  console.log(`/healthz does not answer: ${error.message}`)
  process.exitCode = 1
}
