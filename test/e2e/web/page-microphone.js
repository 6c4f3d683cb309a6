/*
 * Runs in the page before its own scripts: a microphone made of Web Audio, which sounds a tone, or the refusal
 * that the test named in `hatifTestMicrophone`.
 */
(() => {
  const { hatifTestMicrophone: answer } = globalThis;
  navigator.mediaDevices.getUserMedia = async () => {
    if (answer !== 'tone') throw new DOMException('scripted', answer);
    const context = new AudioContext();
    const destination = context.createMediaStreamDestination();
    const tone = new OscillatorNode(context, { frequency: 330 });
    tone.connect(new GainNode(context, { gain: 0.3 })).connect(destination);
    tone.start();
    return destination.stream;
  };
})();
