import type { Settings } from './engine.ts'

/** The text of a neo4j.conf that listens on this machine alone and reports to nobody. */
export const configuration = ({ boltPort, httpPort, heap, pageCache }: Settings): string =>
  `${[
    'server.default_listen_address=127.0.0.1',
    `server.bolt.listen_address=127.0.0.1:${boltPort}`,
    `server.bolt.advertised_address=127.0.0.1:${boltPort}`,
    `server.http.listen_address=127.0.0.1:${httpPort}`,
    `server.http.advertised_address=127.0.0.1:${httpPort}`,
    'server.https.enabled=false',
    'server.http_enabled_modules=TRANSACTIONAL_ENDPOINTS,BROWSER',
    `server.memory.heap.initial_size=${heap}`,
    `server.memory.heap.max_size=${heap}`,
    `server.memory.pagecache.size=${pageCache}`,
    // Else it waits twice 5 s for calls that nobody makes any more.
    'internal.dbms.bolt.netty_server_shutdown_quiet_period=0',
    'dbms.usage_report.enabled=false',
    'client.allow_telemetry=false',
  ].join('\n')}\n`
