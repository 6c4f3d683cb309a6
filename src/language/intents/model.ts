import type { Understood } from '../types.ts';
import { features } from './features.ts';

/** A trained classifier: for every feature one weight a label. Plain data, kept as a JSON file. */
export interface IntentModel {
  labels: string[];
  bias: number[];
  weights: Record<string, number[]>;
}

/** One example an operator brings. */
export interface Example {
  text: string;
  label: string;
}

/** Settings of the training; the defaults suit tens to thousands of examples. */
export interface TrainingOptions {
  epochs?: number;
  rate?: number;
  /** Pulls weights towards zero. */
  decay?: number;
}

/** Weights smaller than this decide nothing and are left out of the file. */
const negligible = 0.01;

/**
 * Trains a linear classifier (softmax over word and letter n-grams) by gradient descent. The same
 * examples give the same model: they are gone through in a fixed shuffled order.
 */
export function trainIntents(examples: readonly Example[], options: TrainingOptions = {}): IntentModel {
  const { epochs = 30, rate = 0.8, decay = 1e-4 } = options;
  const labels = [...new Set(examples.map(({ label }) => label))].sort();
  const model: IntentModel = { labels, bias: labels.map(() => 0), weights: {} };
  const seen = examples.map(({ text, label }) => ({ found: features(text), target: labels.indexOf(label) }));
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    const step = rate / (1 + epoch * 0.1);
    for (const index of shuffled(seen.length, epoch)) {
      const example = seen[index];
      if (example) learn(model, example.found, example.target, step, decay);
    }
  }
  return pruned(model);
}

function learn(
  model: IntentModel,
  found: readonly string[],
  target: number,
  step: number,
  decay: number,
): void {
  const share = 1 / Math.sqrt(Math.max(1, found.length));
  const errors = probabilities(model, found).map((p, label) => p - (label === target ? 1 : 0));
  for (const [label, error] of errors.entries())
    model.bias[label] = (model.bias[label] ?? 0) - step * 0.1 * error;
  for (const feature of found) {
    const weights = (model.weights[feature] ??= errors.map(() => 0));
    for (const [label, error] of errors.entries()) {
      const weight = weights[label] ?? 0;
      weights[label] = weight - step * (error * share + decay * weight);
    }
  }
}

function probabilities(model: IntentModel, found: readonly string[]): number[] {
  const share = 1 / Math.sqrt(Math.max(1, found.length));
  const scores = [...model.bias];
  for (const feature of found) {
    const weights = Object.hasOwn(model.weights, feature) ? model.weights[feature] : undefined;
    if (weights)
      for (const [label, weight] of weights.entries()) scores[label] = (scores[label] ?? 0) + weight * share;
  }
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

/** A fixed pseudo-random order for each epoch (a linear congruential generator). */
function shuffled(count: number, seed: number): number[] {
  const order = Array.from({ length: count }, (_, index) => index);
  let state = seed * 7919 + 17;
  for (let i = count - 1; i > 0; i -= 1) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    const j = state % (i + 1);
    [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
  }
  return order;
}

function pruned({ labels, bias, weights }: IntentModel): IntentModel {
  const kept = Object.entries(weights).flatMap(([feature, all]) => {
    const rounded = all.map((weight) => Math.round(weight * 1000) / 1000);
    return rounded.some((weight) => Math.abs(weight) >= negligible) ? [[feature, rounded] as const] : [];
  });
  return { labels, bias: bias.map((b) => Math.round(b * 1000) / 1000), weights: Object.fromEntries(kept) };
}

/** The label a trained model gives a text; nothing when no label is likelier than all others together. */
export function classifyIntent(text: string, model: IntentModel): Understood<string> | undefined {
  const found = features(text);
  if (!found.some((feature) => Object.hasOwn(model.weights, feature))) return undefined;
  const ranked = probabilities(model, found)
    .map((confidence, index) => ({ value: model.labels[index] ?? '', confidence }))
    .sort((a, b) => b.confidence - a.confidence);
  const [best, ...others] = ranked;
  if (!best || best.confidence <= 0.5) return undefined;
  return { ...best, span: [0, text.length], alternatives: others.slice(0, 3) };
}
