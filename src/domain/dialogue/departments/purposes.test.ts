import { describe, expect, it } from 'vitest';
import { dialogues, reached } from '../../../../test/helpers/dialogue.ts';

const { go } = dialogues(new Date('2026-11-24T10:00:00+03:00'));

describe('what is plainly to be done is brought to whoever does it, from any department', () => {
  it.each([
    ['reception', 'en', 'I want to cancel the package I signed up for', 'complaints'],
    ['sales', 'ar', 'أبغى أرجع اللابتوب اللي شريته منكم', 'complaints'],
    ['sales', 'en', 'your branch manager shouted at my sister', 'complaints'],
    ['support', 'en', 'and when is my parcel due', 'reception'],
  ] as const)('%s: %s %s', (department, language, said, to) => {
    expect(go(reached(department, language), said).state.service?.department).toBe(to);
  });

  it('and a question about one’s own bill is looked up where it is put', () => {
    const heard = go(reached('sales'), 'why is my bill higher this month?');
    expect(heard.state.service?.department).toBe('sales');
    expect(heard.effects).toMatchObject([{ type: 'search_knowledge' }]);
  });
});
