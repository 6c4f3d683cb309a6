/*
 * Runs in the caller's page before the page's own scripts: gives it a microphone that a test speaks into,
 * and hands the test the sound and the data that really reach the page.
 * The test provides hatifTestSound(track, base64 of 16-bit mono samples at 16 kHz) and hatifTestPacket(base64).
 */
(() => {
  if (!navigator.mediaDevices) return;
  // A client that cannot inflate is sent its data uncompressed, which the test can then read.
  delete globalThis.CompressionStream;

  const context = new AudioContext({ sampleRate: 48000 });
  const line = context.createMediaStreamDestination();
  const room = context.createBuffer(1, 48000, 48000);
  room.getChannelData(0).forEach((_, i, samples) => (samples[i] = (Math.random() * 2 - 1) * 0.002));
  const quiet = new AudioBufferSourceNode(context, { buffer: room, loop: true });
  quiet.connect(line);
  quiet.start();
  navigator.mediaDevices.getUserMedia = async () => {
    await context.resume();
    return line.stream.clone();
  };

  const toBase64 = (bytes) => {
    let text = '';
    for (const byte of bytes) text += String.fromCharCode(byte);
    return btoa(text);
  };

  globalThis.hatifTest = {
    /** Plays 16-bit mono samples at 48 kHz into the microphone; resolves when they are over. */
    say: async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const samples = Float32Array.from(new Int16Array(bytes.buffer), (sample) => sample / 32768);
      const buffer = context.createBuffer(1, samples.length, 48000);
      buffer.copyToChannel(samples, 0);
      const source = new AudioBufferSourceNode(context, { buffer });
      source.connect(line);
      const over = new Promise((resolve) => source.addEventListener('ended', resolve));
      source.start();
      await over;
    },
  };

  const recorded = new Set();
  const record = (track) => {
    if (recorded.has(track.id)) return;
    recorded.add(track.id);
    const ear = new AudioContext({ sampleRate: 16000 });
    const source = ear.createMediaStreamSource(new MediaStream([track]));
    // Deprecated, but it needs no module of its own, which a page's content policy might refuse.
    const tap = ear.createScriptProcessor(4096, 1, 1);
    tap.addEventListener('audioprocess', ({ inputBuffer }) => {
      const samples = Int16Array.from(inputBuffer.getChannelData(0), (sample) => sample * 32767);
      globalThis.hatifTestSound(track.id, toBase64(new Uint8Array(samples.buffer)));
    });
    source.connect(tap).connect(ear.destination);
  };
  const read = (channel) => {
    channel.addEventListener('message', async ({ data }) => {
      const bytes = data instanceof Blob ? await data.arrayBuffer() : data;
      globalThis.hatifTestPacket(toBase64(new Uint8Array(bytes)));
    });
    return channel;
  };
  const Connection = globalThis.RTCPeerConnection;
  globalThis.RTCPeerConnection = class extends Connection {
    constructor(...settings) {
      super(...settings);
      this.addEventListener('datachannel', ({ channel }) => read(channel));
      this.addEventListener('track', ({ track }) => track.kind === 'audio' && record(track));
    }
    createDataChannel(...settings) {
      return read(super.createDataChannel(...settings));
    }
  };
})();
