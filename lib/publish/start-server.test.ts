import { expect, onTestFinished, test } from 'vitest';
import { startServer } from './start-server.ts';

test('it listens where it says, on a free port where none is asked for', async () => {
  const server = await startServer((_request, response) => response.end('here'), 0, '/below/');
  onTestFinished(server.close);
  expect(server.address).toMatch(/^http:\/\/localhost:[1-9]\d+\/below\/$/);
  expect(await (await fetch(server.address)).text()).toBe('here');
});

test('a port that is taken is refused', async () => {
  const server = await startServer((_request, response) => response.end(), 0);
  onTestFinished(server.close);
  const port = Number(new URL(server.address).port);
  await expect(startServer((_request, response) => response.end(), port)).rejects.toThrow(
    'EADDRINUSE',
  );
});

test('it ends though a reader still waits', async () => {
  const server = await startServer((_request, response) => void response.write('wait'), 0);
  const answer = await fetch(server.address);
  await server.close();
  await expect(answer.text()).rejects.toThrow();
  await expect(fetch(server.address)).rejects.toThrow();
});
