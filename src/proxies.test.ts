import { describe, expect, it } from 'vitest';
import { connectWithoutProxy, spareProxy } from './proxies.ts';

const proxy = 'http://proxy.example:3128';

describe('a proxy in the environment', () => {
  it.each([
    'ws://127.0.0.1:7880',
    'ws://localhost:7880',
    'ws://[::1]:7880',
    'ws://livekit:7880',
    'ws://10.1.2.3:7880',
    'ws://172.20.0.4:7880',
    'ws://[fd12::1]:7880',
  ])('is not for a media server that is near: %s', (url) => {
    const environment = { HTTP_PROXY: proxy, https_proxy: proxy, ALL_PROXY: proxy, PATH: '/bin' };
    connectWithoutProxy(url, environment);
    expect(environment).toEqual({ PATH: '/bin' });
  });

  it.each([
    ['wss://livekit.example.com', ''],
    ['wss://livekit.example.com', 'other.example.com,example.co'],
    ['wss://livekit.example.com', 'example.com:8443'],
    ['ws://172.32.0.1:7880', 'localhost'],
    ['ws://8.8.8.8:7880', ''],
  ])('is for one that lies outside: %s, NO_PROXY=%s', (url, NO_PROXY) => {
    const environment = { HTTPS_PROXY: proxy, NO_PROXY };
    connectWithoutProxy(url, environment);
    expect(environment.HTTPS_PROXY).toBe(proxy);
  });

  it.each(['livekit.example.com', '.example.com', '*.example.com', 'localhost, example.com:443', '*'])(
    'is not for one outside that NO_PROXY=%s names',
    (NO_PROXY) => {
      const environment = { HTTPS_PROXY: proxy, NO_PROXY };
      connectWithoutProxy('wss://livekit.example.com', environment);
      expect(environment).toEqual({ NO_PROXY });
    },
  );

  it('is for what lies outside, and not for this machine and a media server beside it', () => {
    const environment: Record<string, string> = { HTTP_PROXY: proxy, NO_PROXY: 'example.com' };
    spareProxy('ws://livekit:7880', environment);
    expect(environment['HTTP_PROXY']).toBe(proxy);
    for (const name of ['no_proxy', 'NO_PROXY'])
      expect(environment[name]?.split(',')).toEqual([
        'example.com',
        'localhost',
        '127.0.0.1',
        '::1',
        'livekit',
      ]);
  });

  it('that is not there changes nothing', () => {
    const environment = { PATH: '/bin' };
    spareProxy('ws://127.0.0.1:7880', environment);
    expect(environment).toEqual({ PATH: '/bin' });
  });
});
