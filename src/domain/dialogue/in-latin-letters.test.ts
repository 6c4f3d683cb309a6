import { describe, expect, it } from 'vitest';
import { dialogues, reached } from '../../../test/helpers/dialogue.ts';
import { newDialogue, type DialogueState } from './index.ts';

const { go } = dialogues(new Date('2026-11-24T10:00:00+03:00'));

function asked(stage: DialogueState['stage']): DialogueState {
  const told = { source: 'caller' } as const;
  return {
    ...newDialogue({ language: 'ar' }),
    ...(stage === 'service'
      ? {
          name: { value: 'سارة أحمد', ...told },
          phone: { value: '+966551234567', ...told },
          email: { value: null, ...told },
        }
      : {}),
    stage,
  };
}

describe('Arabic in Latin letters is understood as Arabic is', () => {
  it.each([
    ['abi ashteri jawal jdeed', 'sales'],
    ['el router ma yeshtaghel', 'support'],
    ['3ayez arga3 el mobile elly eshtareto', 'complaints'],
    ['wein talabi', 'reception'],
    ['biddi eshteki 3al muwazzaf', 'complaints'],
  ])('%s', (said, department) => {
    expect(go(asked('service'), said).state.service?.department).toBe(department);
  });

  it('a question by the way is looked up, and a name stays as it was told', () => {
    const heard = go(asked('name'), 'bkam el tawseel le jeddah');
    expect(heard.effects).toMatchObject([
      { type: 'search_knowledge', question: expect.stringContaining('التوصيل') },
    ]);
    expect(go(asked('name'), 'ana esmi Khaled Mansour').state.name?.value).toBe('Khaled Mansour');
  });

  it('a goodbye ends the call', () => {
    const left = go({ ...reached('sales', 'ar'), question: 'anything_else' }, 'khalas ma3 elsalama');
    expect(left.effects).toMatchObject([{ type: 'end' }]);
  });
});
