import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findClickhouseServer, missingClickhouse } from './clickhouse-places.mjs';

/** For tests: a ClickHouse server of their own on this machine. */
export type ClickhouseServer = {
  /** The address of a user who may do anything. */
  readonly url: string;
  /** The address of a user, by name: `reader` may read, `strict` may not even set a limit. */
  readonly urlOf: (user: 'reader' | 'strict', password?: string) => string;
  readonly folder: string;
  /** Ends it and removes its files. */
  readonly stop: () => Promise<void>;
};

/** Of both users; it wants encoding in an address. */
export const clickhousePassword = "p@ss/w'rd:%41";

const startMs = 15_000;

/** Starts a server on free ports of the loopback, its files in a folder of its own, its zone UTC. */
export async function startClickhouse(): Promise<ClickhouseServer> {
  const program = findClickhouseServer();
  if (program === undefined) throw new Error(missingClickhouse);
  const folder = mkdtempSync(join(tmpdir(), 'kansoku-clickhouse-'));
  const [http = 0, tcp = 0, interserver = 0] = await findPorts(3);
  writeFileSync(join(folder, 'users.xml'), users);
  writeFileSync(join(folder, 'config.xml'), configOf(folder, { http, tcp, interserver }));
  const server = spawn(program, [`--config-file=${join(folder, 'config.xml')}`], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaint = '';
  server.stderr.on('data', (piece: Buffer) => {
    complaint += piece.toString();
  });
  const ended = once(server, 'close');
  const kill = (): void => void server.kill('SIGKILL');
  process.once('exit', kill);
  const stop = async (): Promise<void> => {
    process.off('exit', kill);
    kill();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const host = `127.0.0.1:${http}`;
  const started = performance.now();
  while (!(await answers(host))) {
    if (server.exitCode !== null || performance.now() - started > startMs) {
      await stop();
      throw new Error(`The ClickHouse server ${program} does not answer.\n${complaint}`);
    }
    await sleep(30);
  }
  return {
    url: `http://${host}/default`,
    urlOf: (user, password = clickhousePassword) =>
      `http://${user}:${encodeURIComponent(password)}@${host}/default`,
    folder,
    stop,
  };
}

async function answers(host: string): Promise<boolean> {
  const pong = await fetch(`http://${host}/ping`).catch(() => undefined);
  return pong?.ok === true;
}

async function findPorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'));
  await Promise.all(servers.map((server) => once(server, 'listening')));
  const ports = servers.map((server) => {
    const address = server.address();
    return typeof address === 'object' && address ? address.port : 0;
  });
  await Promise.all(servers.map((server) => once(server.close(), 'close')));
  return ports;
}

function configOf(
  folder: string,
  { http, tcp, interserver }: Readonly<Record<'http' | 'tcp' | 'interserver', number>>,
): string {
  return `<yandex>
  <logger><level>error</level><console>1</console></logger>
  <listen_host>127.0.0.1</listen_host>
  <http_port>${http}</http_port>
  <tcp_port>${tcp}</tcp_port>
  <interserver_http_port>${interserver}</interserver_http_port>
  <path>${folder}/data/</path>
  <tmp_path>${folder}/tmp/</tmp_path>
  <users_config>users.xml</users_config>
  <default_profile>default</default_profile>
  <default_database>default</default_database>
  <mark_cache_size>10000000</mark_cache_size>
  <timezone>UTC</timezone>
</yandex>
`;
}

const users = `<yandex>
  <profiles>
    <default/>
    <reader><readonly>2</readonly></reader>
    <strict><readonly>1</readonly></strict>
  </profiles>
  <users>${[
    userOf('default', '', 'default'),
    userOf('reader', clickhousePassword, 'reader'),
    userOf('strict', clickhousePassword, 'strict'),
  ].join('')}</users>
  <quotas><default/></quotas>
</yandex>
`;

function userOf(name: string, password: string, profile: string): string {
  return `<${name}><password>${password}</password><networks><ip>127.0.0.1</ip></networks><profile>${profile}</profile><quota>default</quota></${name}>`;
}
