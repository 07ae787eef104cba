// Starts servers on free ports and a browser, and stops what it started.
import { execFileSync, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const root = fileURLToPath(new URL('../..', import.meta.url));
const setting = (name, usual) => process.env[name] ?? usual;

/** The server under test, and where it answers once it was started. */
export const program = setting('BLAKUS_BIN', `${root}build/bin/blakus-server`);
export const running = {};

/** Who may sign in on the test site. */
export const editor = { name: 'anna', passphrase: 'invented words for a test' };

async function is_free(port) {
  const probe = createServer().listen(port, '127.0.0.1');
  const free = await new Promise((said) => probe.once('listening', () => said(true)).once('error', () => said(false)));
  if (free) await new Promise((closed) => probe.close(closed));
  return free;
}

/** Below the ports that the kernel gives to outgoing connections: one of them could take it first. */
async function free_port() {
  const [first_outgoing] = readFileSync('/proc/sys/net/ipv4/ip_local_port_range', 'utf8').split(/\s+/u);
  for (;;) {
    const port = randomInt(10_000, Number(first_outgoing));
    if (await is_free(port)) return port;
  }
}

async function until_ready(base, server) {
  for (let tries = 0; tries < 150; ++tries) {
    if (server.exitCode !== null) throw new Error('the server ended before it was ready');
    try {
      if ((await fetch(`${base}/readyz`)).ok) return;
    } catch {
      // not listening yet
    }
    await new Promise((wait) => setTimeout(wait, 100));
  }
  throw new Error('the server was not ready within 15 s');
}

/** A server over its own copy of the index and its own store: what one test file publishes, no other sees. */
export async function start_server() {
  const port = await free_port();
  const admin_port = await free_port();
  const base = `http://127.0.0.1:${port}`;
  const state = mkdtempSync(join(tmpdir(), 'blakus-state-'));
  cpSync(setting('BLAKUS_INDEX', `${root}build/index`), `${state}/index`, { recursive: true, verbatimSymlinks: true });
  execFileSync(program, ['--store', `${state}/store.sqlite`, 'admin', 'add', editor.name], { input: editor.passphrase });
  const server = spawn(program, [
    '--index', `${state}/index`, '--store', `${state}/store.sqlite`, '--form-seconds', '0', '--count-needs',
    '--web', setting('BLAKUS_WEB', `${root}web`),
    '--assets', setting('BLAKUS_ASSETS', `${root}build/web`),
    '--port', String(port), '--admin-port', String(admin_port), '--base-url', base,
    '--network-phone', '+371 29000000', '--network-hours', 'Mo-Fr 09:00-17:00', '--network-answers', '2',
  ], { stdio: ['ignore', 'ignore', 'inherit'], cwd: root });
  server.on('error', (fault) => {
    console.error(`the server cannot be started (BLAKUS_BIN): ${fault.message}`);
    process.exit(1);
  });
  await until_ready(base, server);
  running.base = base;
  return {
    base,
    admin: `http://127.0.0.1:${admin_port}`,
    async stop() {
      server.kill('SIGTERM');
      await new Promise((ended) => (server.exitCode === null ? server.once('exit', ended) : ended()));
      rmSync(state, { recursive: true, force: true });
    },
  };
}

export async function start_browser() {
  const profile = mkdtempSync(join(tmpdir(), 'blakus-browser-'));
  const browser = await chromium.launch({
    executablePath: setting('BLAKUS_CHROMIUM', '/usr/bin/chromium'),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
      '--disable-background-networking', '--disable-component-update', '--disable-sync',
      `--disk-cache-dir=${profile}`],
  });
  return {
    browser,
    async stop() {
      await browser.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** One server with a browser beside it. */
export async function start_site() {
  const server = await start_server();
  const { browser, stop } = await start_browser();
  return {
    ...server,
    browser,
    async stop() {
      await stop();
      await server.stop();
    },
  };
}
