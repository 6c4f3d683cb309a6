import {
  checkCode,
  issueCode,
  keptProof,
  resolveCustomer,
  updateCustomer,
  verifyCaller,
  type CodeLetter,
} from '../../domain/customers/index.ts';
import { isSomebodyElse, recognisedIn, type Captured } from '../../domain/dialogue/index.ts';
import type { EffectCall } from '../deferred/effect-call.ts';
import type { EffectSpec } from './effect.ts';
import { once } from './scope.ts';

/**
 * Makes the caller a customer, or finds out which one they are, as soon as anything is known of them. Whoever gives another
 * name than that of the customer whom they were taken for becomes one of their own, with what was done for them until then.
 */
export async function registerCustomer(call: EffectCall, key = 'customer'): Promise<void> {
  const { name, phone, email, known, callerNumber } = call.state;
  const other = isSomebodyElse(call.state);
  if (call.customerId && !other) {
    await completeCustomer(call);
    return;
  }
  if (!known && !name?.value && !phone?.value && !email?.value && !callerNumber) return;
  const resolving = { key: other ? 'customer:other' : key, type: 'register_customer' };
  const resolved = await once(call, resolving, async (tx) => {
    const customer = await resolveCustomer(tx, {
      conversationId: call.conversationId,
      callerNumber: call.opened.callerNumber ?? undefined,
      visitorId: call.opened.visitorId ?? undefined,
      name: name?.value ?? null,
      phone: saidValue(phone) ?? callerNumber,
      email: saidValue(email),
      language: call.language,
    });
    return { customerId: customer.customerId };
  });
  const registered = call.customerId === resolved.customerId;
  call.customerId = resolved.customerId;
  if (registered) await completeCustomer(call);
}

/** What a caller told of themselves: what the centre had stored is no claim of theirs. */
function saidValue(captured: Captured | null): string | null {
  return captured === null || captured.source === 'stored' ? null : captured.value;
}

/** Makes the caller a customer as soon as anything is known of them. */
export const registerNewCustomer: EffectSpec<'register_customer'> = {
  writes: true,
  mayWait: true,
  silent: true,
  perform: async (call, { key }) => {
    await registerCustomer(call, key);
    return null;
  },
};

// Somebody who was registered early, for a human to call back, has told more of themselves since.
async function completeCustomer(call: EffectCall): Promise<void> {
  const { name, phone, email } = call.state;
  if (recognisedIn(call.state)) return;
  const changes = {
    ...(name?.value ? { name: name.value } : {}),
    ...(phone?.value ? { phone: phone.value } : {}),
    ...(email?.value ? { email: email.value } : {}),
  };
  const key = `customer:${JSON.stringify(Object.keys(changes))}`;
  await once(call, { key, type: 'complete_customer' }, async (tx) =>
    updateCustomer(tx, {
      conversationId: call.conversationId,
      changes,
      verified: false,
      at: call.context.clock(),
    }),
  );
}

/** Whether two things that a caller said prove that they are the customer they seem to be. */
export const verifyCustomer: EffectSpec<'verify_caller'> = {
  perform: async (call, verification) => {
    const { customerId } = call;
    const proof = await once(call, verification, async (tx) => {
      if (customerId === null) return false;
      const given = { ...verification, conversationId: call.conversationId, customerId };
      return keptProof(await verifyCaller(tx, { ...given, at: call.context.clock() }));
    });
    const code = Array.isArray(proof) ? call.state.codes.find((one) => proof.includes(one)) : undefined;
    return { type: 'caller_verified', verified: proof === true, ...(code && { code }) };
  },
};

/** Changes what is stored of the caller; of somebody who has not proved who they are it stays a claim. */
export const changeRecord: EffectSpec<'change_record'> = {
  perform: async (call, change) => {
    await registerCustomer(call);
    await once(call, change, async (tx) =>
      updateCustomer(tx, {
        conversationId: call.conversationId,
        changes: { [change.field]: change.value },
        verified: call.state.verified,
        at: call.context.clock(),
      }),
    );
    return { type: 'record_changed', field: change.field };
  },
};

/** Sends a one-time code; where that is not to be had, the caller proves it otherwise. */
export const sendCode: EffectSpec<'send_code'> = {
  writes: true,
  perform: async (call, { key, channel, purpose }) => {
    const { customerId, language, context } = call;
    if (!context.codes || customerId === null) return { type: 'code_sent', sent: false };
    const letters: CodeLetter[] = [];
    const kept = await once(call, { key, type: 'send_code' }, async (tx) => {
      const { conversationId } = call;
      const at = context.clock();
      const { verified } = call.state;
      const issued = await issueCode(tx, { conversationId, customerId, channel, purpose, verified, at });
      letters.length = 0;
      if (issued) letters.push({ channel, to: issued.to, code: issued.code, language });
      return issued?.kept ?? null;
    });
    for (const letter of letters) await context.codes.send(letter);
    return { type: 'code_sent', sent: kept !== null };
  },
};

/** Whether a code is the one that was sent. */
export const checkGivenCode: EffectSpec<'check_code'> = {
  perform: async (call, { key, code }) => {
    const { customerId, conversationId, context } = call;
    const { verdict } = await once(call, { key, type: 'check_code' }, async (tx) => ({
      verdict:
        customerId === null
          ? ('expired' as const)
          : await checkCode(tx, { conversationId, customerId, code, at: context.clock() }),
    }));
    return { type: 'code_checked', verdict };
  },
};
