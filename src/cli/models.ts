import type { Command } from 'commander';
import { loadConfig } from '../config/config.ts';
import { readActive } from '../speech/models/active.ts';
import { embedders, fetchEmbedder, type EmbedderEntry } from '../speech/models/embedders.ts';
import { fetchModel, findModel, useModel } from '../speech/models/fetch.ts';
import { audienceOf, readLayout } from '../speech/models/layout.ts';
import { manifest, officialRelease } from '../speech/models/manifest.ts';
import { print } from './print.ts';

/** `hatif models`: what runs on this machine instead of in a cloud: recognisers, and the embedding model. */
export function registerModels(program: Command): void {
  const models = program.command('models').description('recognisers for local speech');
  models.command('list').description('what can be fetched, and what is in use').action(listModels);
  models
    .command('fetch <id>')
    .description('fetch a model from its publisher, check it and use it')
    .option(
      '--from <url>',
      'a mirror: a server that speaks GitHub’s release API, or Hugging Face’s for embeddings',
    )
    .action(fetchCommand);
  models
    .command('use <dir>')
    .description('use weights that are already on disk: Whisper or a CTC model, as sherpa-onnx packs them')
    .action(useCommand);
}

async function listModels(): Promise<void> {
  const { modelsDir } = loadConfig().speech;
  const active = await readActive(modelsDir);
  for (const { id, megabytes, licence, languages, advice, tried } of manifest) {
    const mark = active?.id === id ? '*' : ' ';
    const size = `${megabytes} MB`.padStart(8);
    print(`${mark} ${id.padEnd(16)}${size}  ${languages.join(' ')}  ${licence}`);
    print(`    ${advice}${tried ? '' : ' (not fetched in our own tests)'}`);
  }
  for (const { id, megabytes, licence, advice } of embedders) {
    print(`  ${id.padEnd(22)}${`${megabytes} MB`.padStart(8)}  ar en  ${licence}`);
    print(`    ${advice} (not fetched in our own tests)`);
  }
  print(`\nFrom https://github.com/${officialRelease.repository}/releases/tag/${officialRelease.tag}`);
  print(active ? `In use: ${active.id}, ${active.directory}` : 'In use: none. Callers can only type.');
}

async function fetchCommand(id: string, { from }: { from?: string }): Promise<void> {
  const { speech, knowledge } = loadConfig();
  const { modelsDir } = speech;
  const embedder = embedders.find((candidate) => candidate.id === id);
  if (embedder) {
    await fetchEmbedderCommand(embedder, knowledge.embeddings.localDir, from);
    return;
  }
  const entry = findModel(id);
  const show = progressLine();
  print(`Fetching ${entry.id} (${entry.megabytes} MB, ${entry.licence})`);
  const directory = await fetchModel(entry, modelsDir, show, {
    ...officialRelease,
    ...(from === undefined ? {} : { api: from }),
  });
  print(`\nChecked, unpacked and in use: ${directory}`);
}

async function fetchEmbedderCommand(
  entry: EmbedderEntry,
  localDir: string,
  hub: string | undefined,
): Promise<void> {
  print(`Fetching ${entry.id} (${entry.megabytes} MB, ${entry.licence})`);
  const directory = await fetchEmbedder(entry, localDir, progressLine(), hub);
  print(`\nChecked: ${directory}. It is used where EMBEDDINGS is auto or local, from the next start on.`);
}

async function useCommand(directory: string): Promise<void> {
  const absolute = await useModel(directory, loadConfig().speech.modelsDir);
  print(`In use from the next call on: ${absolute}`);
  if ((await audienceOf(await readLayout(absolute))) === 'test_callers') {
    print(
      'WARNING: this recogniser understands synthesised test callers only. It does not understand people.',
    );
  }
}

/** A line that counts up on a terminal; every tenth in a log. */
function progressLine(): (received: number, total: number) => void {
  let told = -1;
  return (received, total) => {
    const percent = Math.floor((received / total) * 100);
    if (percent === told || (!process.stdout.isTTY && percent % 10 !== 0)) return;
    told = percent;
    const line = `${percent} %  ${Math.round(received / 1e6)} of ${Math.round(total / 1e6)} MB`;
    process.stdout.write(process.stdout.isTTY ? `\r${line}  ` : `${line}\n`);
  };
}
