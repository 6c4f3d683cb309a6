#!/usr/bin/env bash
# @livekit/rtc-node 0.13.35 with livekit-server 1.11.0 (Node 24, Linux x86-64).
# Expected: when a participant's process is killed (SIGKILL), the AudioStream of its track stops giving frames at once, or
# ends, so that who listens notices within a second by frames that do not come. Seen: the stream goes on at its pace with
# frames of zeros, for as long as the server takes to give the participant up (about 20 s); a microphone that is muted or
# very quiet looks the same. Until then only the received packets of the track, which stand still, tell of it: of the two
# lists of room.getRtcStats() they are among publisherStats, not subscriberStats, although they are received.
# Prints frames in 5 s before and after the kill, and where the received packets are told of; fails if that changes.
set -euo pipefail
dir=$(mktemp -d)
server=
trap '[[ -z $server ]] || kill "$server" 2>/dev/null || true; rm -rf "$dir"' EXIT
GOBIN="$dir/bin" go install github.com/livekit/livekit-server/cmd/server@v1.11.0
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @livekit/rtc-node@0.13.35 livekit-server-sdk@2.19.2
cat >speak.mjs <<'JS'
import { AudioFrame, AudioSource, LocalAudioTrack, Room, TrackPublishOptions, TrackSource } from '@livekit/rtc-node';

const [url, token] = process.argv.slice(2);
const room = new Room();
await room.connect(url, token, { autoSubscribe: false });
const source = new AudioSource(16_000, 1);
const options = new TrackPublishOptions({ source: TrackSource.SOURCE_MICROPHONE });
await room.localParticipant.publishTrack(LocalAudioTrack.createAudioTrack('noise', source), options);
for (;;) {
  const noise = Int16Array.from({ length: 320 }, () => (Math.random() - 0.5) * 8_000);
  await source.captureFrame(new AudioFrame(noise, 16_000, 1, 320));
}
JS
cat >listen.mjs <<'JS'
import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { AudioStream, Room, RoomEvent } from '@livekit/rtc-node';
import { AccessToken } from 'livekit-server-sdk';

const [url, key, secret] = process.argv.slice(2);
const tokenOf = (identity) => {
  const token = new AccessToken(key, secret, { identity });
  token.addGrant({ room: 'finding', roomJoin: true });
  return token.toJwt();
};
const room = new Room();
let frames = { sound: 0, zeros: 0 };
let gone = false;
const heard = Promise.withResolvers();
room.on(RoomEvent.ParticipantDisconnected, () => (gone = true));
room.on(RoomEvent.TrackSubscribed, async (track) => {
  for await (const { data } of new AudioStream(track, { sampleRate: 16_000, numChannels: 1, frameSizeMs: 20 })) {
    frames[data.every((sample) => sample === 0) ? 'zeros' : 'sound'] += 1;
    if (frames.sound > 0) heard.resolve();
  }
});
await room.connect(url, await tokenOf('ear'), { autoSubscribe: true });
const speaker = spawn(process.execPath, ['speak.mjs', url, await tokenOf('mouth')], { stdio: 'ignore' });
await heard.promise;
await sleep(1_000);
frames = { sound: 0, zeros: 0 };
await sleep(5_000);
const before = frames;
const { publisherStats, subscriberStats } = await room.getRtcStats();
const receives = (stats) => (stats ?? []).some(({ stats: one }) => one.case === 'inboundRtp');
speaker.kill('SIGKILL');
await sleep(1_000);
frames = { sound: 0, zeros: 0 };
await sleep(5_000);
console.log(`before ${JSON.stringify(before)} after ${JSON.stringify(frames)} gone ${gone}`);
console.log(`received packets among: publisherStats ${receives(publisherStats)} subscriberStats ${receives(subscriberStats)}`);
process.exit(0);
JS
export LIVEKIT_KEYS='finding: a-secret-that-is-long-enough-for-it'
./bin/server --bind 127.0.0.1 --node-ip 127.0.0.1 --config-body '{port: 17880, rtc: {tcp_port: 17881, udp_port: 17882}}' >server.log 2>&1 &
server=$!
until (exec 3<>/dev/tcp/127.0.0.1/17880) 2>/dev/null; do sleep 0.2; done
node listen.mjs ws://127.0.0.1:17880 finding a-secret-that-is-long-enough-for-it 2>/dev/null | tee seen
grep -Eq '^before \{"sound":2[0-9]{2},"zeros":[0-9]{1,2}\} after \{"sound":0,"zeros":2[0-9]{2}\} gone false$' seen
grep -q '^received packets among: publisherStats true subscriberStats false$' seen
