import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

const server = process.env['HATIF_URL'] ?? 'http://127.0.0.1:8080';

/** Nearly as small as it gets, in a tenth of the time. */
const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

/**
 * What makes the page quick on a slow line: its styles come after what stands in the HTML itself, which is shown at once,
 * and its files are packed, for the server to send them so.
 */
function quickOnSlowLines(): Plugin {
  return {
    name: 'quick-on-slow-lines',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        const styles = html.match(/^.*<link rel="stylesheet"[^>]*>\n?/mu)?.[0] ?? '';
        return html.replace(styles, '').replace('</body>', `${styles}</body>`);
      },
    },
    async writeBundle({ dir = '' }, bundle) {
      const packable = Object.keys(bundle).filter((name) => /\.(?:js|css|svg)$/u.test(name));
      for (const name of packable) {
        const file = path.join(dir, name);
        const content = await readFile(file);
        await writeFile(`${file}.br`, brotliCompressSync(content, quick));
        await writeFile(`${file}.gz`, gzipSync(content));
      }
    },
  };
}

/** The pages: each is bundled alone, so that callers wait for nothing of the desk. */
const pages = {
  call: { root: 'src/web', base: '/', outDir: '../../dist/web' },
  desk: { root: 'src/web/desk', base: '/desk/', outDir: '../../../dist/web/desk' },
} as const;

/**
 * The caller's page: `vite build` bundles it to `dist/web`; `vite` serves it for development. With `--mode desk` the desk's,
 * after it.
 */
export default defineConfig(({ mode }) => {
  const { root, base, outDir } = mode === 'desk' ? pages.desk : pages.call;
  return {
    root,
    base,
    plugins: [react(), tailwindcss(), quickOnSlowLines()],
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2023',
      // The server's content policy allows no data: fonts.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
    server: {
      proxy: { '/api': server, '/readyz': server },
    },
  };
});
