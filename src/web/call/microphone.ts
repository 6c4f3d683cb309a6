import { CallProblem, type ProblemCode } from './problem.ts';

/**
 * Asks the person for the microphone; the browser may show its question and this waits for the answer. A device that is
 * named is taken where it is still there. Throws a `CallProblem` with one of the `microphone_…` codes.
 */
export async function openMicrophone(deviceId?: string): Promise<MediaStream> {
  // Absent outside secure contexts, whatever the types say.
  const devices: MediaDevices | undefined = navigator.mediaDevices;
  if (!devices) throw new CallProblem({ code: 'microphone_insecure' });
  try {
    return await devices.getUserMedia({
      audio: {
        echoCancellation: true,
        noiseSuppression: true,
        autoGainControl: true,
        channelCount: 1,
        ...(deviceId !== undefined && { deviceId }),
      },
    });
  } catch (error) {
    throw new CallProblem({ code: codeOf(error) }, error);
  }
}

/** Names as the Media Capture specification gives them. */
function codeOf(error: unknown): ProblemCode {
  const name = error instanceof Error ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'microphone_denied';
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'microphone_absent';
  return 'microphone_busy';
}
