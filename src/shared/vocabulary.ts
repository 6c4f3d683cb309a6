import { z } from 'zod';

/** The languages a caller is served in. */
export const languages = ['ar', 'en'] as const;
export const languageSchema = z.enum(languages);
export type Language = z.infer<typeof languageSchema>;

/** The IVR stages in their order; `department` is where the IVR ends and a department takes over. */
export const stages = [
  'language',
  'name',
  'phone',
  'email',
  'service',
  'contact_time',
  'confirm',
  'department',
] as const;
export const stageSchema = z.enum(stages);
export type Stage = z.infer<typeof stageSchema>;

/** Parts of the day in which somebody likes to be called. */
export const contactTimes = ['morning', 'afternoon', 'evening'] as const;
export type ContactTime = (typeof contactTimes)[number];

/** How a department serves; each kind's behaviour is code. */
export const departmentKinds = ['front_desk', 'sales', 'complaints', 'support'] as const;
export const departmentKindSchema = z.enum(departmentKinds);
export type DepartmentKind = z.infer<typeof departmentKindSchema>;

/** The shape of a department's key, for the database too. Which ones there are is said in `centre.yaml`. */
export const departmentPattern = '^[a-z][a-z0-9_]{0,30}$';
export const departmentSchema = z
  .string()
  .regex(new RegExp(departmentPattern), 'expected a key of small Latin letters such as sales, 31 at most');
export type Department = z.infer<typeof departmentSchema>;

/** What people who sign in at the desk are. */
export const roles = ['agent', 'supervisor', 'admin'] as const;
export const roleSchema = z.enum(roles);
export type Role = z.infer<typeof roleSchema>;

/** What a human agent is just now; `on_call` and `wrap_up` come by themselves. */
export const agentStatuses = ['available', 'on_call', 'wrap_up', 'break', 'offline'] as const;

/** Why a human agent is on a break; `away` is set for who let calls ring out. */
export const breakReasons = ['rest', 'meal', 'prayer', 'training', 'meeting', 'away'] as const;

/** Where a caller in the queue is: nobody has them, one human's desk rings, that human joins, they talk, it is over. */
export const queueStates = ['waiting', 'offered', 'joining', 'talking', 'over'] as const;

/** How waiting in the queue ended. */
export const queueOutcomes = [
  'served', // a human talked with the caller to the end
  'returned', // a human gave the caller back to the assistant
  'transferred', // another row goes on with the caller
  'callback', // the caller would rather be called back
  'message', // the caller left a message
  'assistant', // the caller went back to the assistant
  'no_answer', // nobody came in time
  'abandoned', // the caller hung up
  'failed', // the call broke
] as const;

/** What came of an attempt to call somebody back. */
export const attemptResults = [
  'spoken', // they had the time, and were served
  'later', // they were reached, and would rather be called at another time
  'refused', // they do not want to be called
  'wrong_number', // somebody else answered
  'machine', // an answering machine did
  'hung_up', // answered, and put down before anything was decided
  'busy',
  'no_answer',
  'rejected', // they pressed their call away
  'invalid', // no such number
  'failed', // the carrier, the trunk or the centre could not
  'no_human', // who was to talk with them did not come: they were not called
] as const;
export const attemptResultSchema = z.enum(attemptResults);
export type AttemptResult = z.infer<typeof attemptResultSchema>;

/** What a human does in a caller's room: leads the call, is asked in private, or talks along. */
export const handoffParts = ['lead', 'consulted', 'joined'] as const;

/** Ways to hold a conversation; a call is by voice, from a page or a phone. */
export const channels = ['call', 'chat', 'email', 'whatsapp', 'web_form'] as const;
export const channelSchema = z.enum(channels);
export type Channel = z.infer<typeof channelSchema>;

/** Sources of calls: a page, a telephone, or a terminal in which it is typed. */
export const callSources = ['web', 'sip', 'chat'] as const;
export const callSourceSchema = z.enum(callSources);
export type CallSource = z.infer<typeof callSourceSchema>;

/** Fields that the IVR captures. `email` is null when it was declined. */
export const fieldNames = ['name', 'phone', 'email', 'service'] as const;
export const fieldNameSchema = z.enum(fieldNames);
export type FieldName = z.infer<typeof fieldNameSchema>;

/** Outcomes of a call. */
export const callOutcomes = [
  'resolved', // the caller got what they came for
  'ticket', // a ticket was opened and nothing more
  'escalated', // a human was asked for or needed
  'abandoned', // the caller left before the end
  'no_input', // nothing was heard and the call was ended politely
  'failed', // the centre could not serve the call
] as const;
export const callOutcomeSchema = z.enum(callOutcomes);
export type CallOutcome = z.infer<typeof callOutcomeSchema>;

/** Questions that a caller is being asked, as fine as a client or a script may want to know them. */
const asks = [
  'language',
  'name',
  'phone',
  'email',
  'service',
  'contact_time', // in which part of the day they like to be called
  'use_caller_number', // may the calling number be used?
  'details_right', // is what was read back right?
  'heard_right', // was a detail that was not surely understood heard right?
  'offer_human', // would they like a person?
  'anything_else',
  'describe', // what it is about
  'since', // since when there is something to complain about
  'order', // which order it is about
  'wanted', // what is to be done about it
  'pass_on', // are they to be put through to another department?
  'which', // which of two things is meant?
  'hear_more', // is the rest of a list to be told?
  'worked', // did this step help?
  'when', // when an appointment is to be
  'take_time', // is this time to be booked?
  'order_it', // shall a colleague call to take the order of what was told of?
  'cancel_it', // is the appointment really to be cancelled?
  'ticket', // a ticket's number
  'proof_email', // who they are: the stored address
  'proof_other', // who they are: a ticket of theirs, or the full name
  'use_code', // is a one-time code to be sent?
  'proof_code', // the digits of that code
  'new_phone',
  'new_email',
  'new_name',
  'message', // for a colleague, out of hours
  'resume_offer', // shall the call go on that broke off?
  'good_time', // we called: is this a good time?
  'offer_call_back', // nobody came to the line: is a call back wanted?
  'queue', // nothing, while a human is waited for: what the caller would rather do
  'human', // nothing: a human talks with the caller
] as const;
export const askSchema = z.enum(asks);
export type Asked = z.infer<typeof askSchema>;

/** An article that an answer was taken from. */
export const sourceSchema = z.object({ path: z.string(), title: z.string(), version: z.number().int() });
export type Source = z.infer<typeof sourceSchema>;

/** What a one-time code is sent to. */
export const codeChannels = ['email', 'phone'] as const;
export type CodeChannel = (typeof codeChannels)[number];
