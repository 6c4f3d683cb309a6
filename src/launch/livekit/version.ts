/**
 * The LiveKit server that Hatif is tested with. From 1.13.5 on its module has replace directives, which
 * `go install` refuses; from 1.11 on the release, the module and the image all exist under this number.
 */
export const livekitVersion = '1.11.0';
