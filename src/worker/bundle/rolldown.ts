import { rm, stat, rename } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown, type Plugin } from 'rolldown';

/** Holds native code, threads or data of its own beside its modules, or is not installed everywhere. */
const leftAlone = [
  /^@livekit\/(?:rtc-ffi-bindings|local-inference|agents-plugin-silero)/,
  /^@electric-sql\//,
  /^(?:pino|pino-pretty|thread-stream|fluent-ffmpeg|sherpa-onnx-node|onnxruntime-web)$/,
];
/** The framework loads a native library for pictures, and calls here have none. */
const pictures = 'sharp';
const leftOut: Plugin = {
  name: 'left-out',
  resolveId: (id) => (id === pictures ? `\0${id}` : null),
  load: (id) =>
    id === `\0${pictures}`
      ? `export default () => { throw new Error('${pictures} is left out of the bundle for jobs'); };`
      : null,
};

/** In a bundle a module still finds what lies beside its source. */
const placesKept: Plugin = {
  name: 'places-kept',
  transform(code, id) {
    if (!code.includes('import.meta.')) return null;
    const places = {
      'import.meta.url': pathToFileURL(id).href,
      'import.meta.dirname': path.dirname(id),
      'import.meta.filename': id,
    };
    return Object.entries(places).reduce(
      (changed, [name, place]) => changed.replaceAll(name, JSON.stringify(place)),
      code,
    );
  },
};

/**
 * V8 keeps the source of what it runs, and two bytes of each letter where a single one is no Latin letter: libraries stand
 * apart from our own Arabic, and their few dashes and quotation marks are written as escapes.
 */
const libraries = 'libraries';
const narrow: Plugin = {
  name: 'narrow',
  generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk' || !chunk.name.startsWith(libraries) || rawWide.test(chunk.code)) continue;
      chunk.code = chunk.code.replaceAll(
        wide,
        (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
      );
    }
  },
};
const wide = /[^\0-\xff]/g;
/** A template whose raw text counts: an escape would be another text there. */
const rawWide = /\braw`[^`]*[^\0-\xff`]/;

/**
 * Bundles modules, by the names that their files get, with all that they load into `folder`. The folder is there whole
 * or not at all, whoever else makes the same at the same time.
 */
export async function roll(input: Readonly<Record<string, string>>, folder: string): Promise<void> {
  const unfinished = `${folder}.${process.pid}`;
  const bundle = await rolldown({
    input: { ...input },
    platform: 'node',
    external: leftAlone,
    plugins: [placesKept, leftOut, narrow],
    logLevel: 'silent',
  });
  try {
    // Names and lines stay, for whoever reads the trace of an error, and so that Node does not print a whole file with it.
    const minify = { compress: true, mangle: false, codegen: { removeWhitespace: false } };
    const codeSplitting = { groups: [{ name: libraries, test: /node_modules/, entriesAware: true }] };
    await bundle.write({ dir: unfinished, format: 'esm', minify, codeSplitting, comments: false });
    await rename(unfinished, folder).catch(async (error: unknown) => {
      if (!(await stat(folder).catch(() => null))) throw error;
    });
  } finally {
    await bundle.close();
    await rm(unfinished, { recursive: true, force: true });
  }
}
