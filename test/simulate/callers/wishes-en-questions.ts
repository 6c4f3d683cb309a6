import type { WishingCaller } from '../types.ts';
import { inEnglish as wishing } from './wishing.ts';

/** Callers in English who ask, refuse, or want to know who speaks: their wishes were written down before their calls were heard. */
export const questionsInEnglish: WishingCaller[] = [
  wishing({
    name: 'wants to know how long delivery takes',
    mood: 'calm',
    does: { service: ['how long does delivery take to Jeddah'] },
    wants: { source: /delivery-areas/, turns: 9 },
  }),
  wishing({
    name: 'wants to know how long the warranty is',
    mood: 'calm',
    does: { service: ['how long is the warranty on a phone'] },
    wants: { source: /warranty|noor-phone/, turns: 9 },
  }),
  wishing({
    name: 'wants to know how to pay',
    mood: 'hurried',
    does: { service: ['can I pay my bill by bank transfer?'] },
    wants: { source: /payment-methods/, turns: 9 },
  }),
  wishing({
    name: 'wants to send something back',
    mood: 'calm',
    does: { service: ['can I return a laptop that I opened?'] },
    wants: { source: /return|exchange/, turns: 9 },
  }),
  wishing({
    name: 'wants the student price',
    mood: 'calm',
    does: { service: ['is there a discount for students?'] },
    wants: { source: /student-discount/, turns: 9 },
  }),
  wishing({
    name: 'wants to change the wifi password',
    mood: 'confused',
    does: { service: ['how do I change the password of the wifi?'] },
    wants: { source: /wifi-password/, turns: 9 },
  }),
  wishing({
    name: 'wants to move house',
    mood: 'calm',
    does: { service: ['how do I take the internet with me when I move to another house?'] },
    wants: { source: /move-house/, turns: 9 },
  }),
  wishing({
    name: 'wants to pay in instalments',
    mood: 'calm',
    does: { service: ['can I pay for a phone in instalments?'] },
    wants: { source: /instalment/, turns: 9 },
  }),
  wishing({
    name: 'asks for a price at the name',
    mood: 'hurried',
    does: {
      name: ['how much is the fiber 300 plan?', 'Nora Hill'],
      service: ['that was all, thank you goodbye'],
    },
    wants: { source: /fiber-home-300|current-offers/, turns: 10 },
  }),
  wishing({
    name: 'asks for the warranty at the e-mail',
    mood: 'talkative',
    does: { service: ['that was all, goodbye'], email: ['how long is the warranty of a laptop?', 'skip'] },
    wants: { source: /warranty/, turns: 10 },
  }),
  wishing({
    name: 'asks when we close, at night',
    mood: 'hurried',
    at: 'closed',
    does: { service: ['what time do you close today?'] },
    wants: { hears: /ten|10|closed|four/i, turns: 9, never: /app closes|freezes/i },
  }),
  wishing({
    name: 'asks whether we are open',
    mood: 'calm',
    does: { service: ['are you open now?'] },
    wants: { hears: /open|ten|10/i, turns: 9, never: /account/i },
  }),
  wishing({
    name: 'refuses everything and only asks about returns',
    mood: 'rude',
    does: {
      name: ['no'],
      phone: ['none of your business'],
      email: ['no way'],
      service: ['what is your return policy'],
    },
    wants: { source: /return/, turns: 9 },
  }),
  wishing({
    name: 'will not say who they are and complains',
    mood: 'angry',
    does: {
      name: ["I won't tell you my name"],
      phone: ["that's private"],
      email: ['no'],
      service: ['I want to complain about the technician who shouted at me'],
      since: ['yesterday'],
      order: ['no'],
      wanted: ['an apology'],
    },
    wants: { noted: 'ticket', told: [/technician/, /apology/], turns: 13 },
  }),
  wishing({
    name: 'does not know the number or what an e-mail is',
    mood: 'confused',
    does: {
      phone: ["I don't know my number"],
      email: ['what is an e-mail?', 'I do not have that'],
      service: ['the internet light on the box is red since this morning'],
      worked: ['no'],
    },
    wants: { told: [/red/], turns: 13 },
  }),
  wishing({
    name: 'asks why the number is needed',
    mood: 'private',
    does: { phone: ['why do you need my number?', '055 123 4567'], service: ['how much is delivery?'] },
    wants: { source: /delivery/, turns: 10 },
  }),
  wishing({
    name: 'asks whether a robot speaks, everywhere',
    mood: 'tricky',
    does: {
      name: ['are you a robot?', 'Tom Hill'],
      phone: ['who made you?', '055 123 4567'],
      email: ['are you recording me?', 'skip'],
      service: ['what can you do?', 'how much is delivery?'],
    },
    wants: { hears: /automatic assistant, not a person/, source: /delivery/, turns: 13 },
  }),
  wishing({
    name: 'is polite all the time',
    mood: 'talkative',
    does: {
      name: ['how are you today?', 'Mary Stone'],
      phone: ['bless you dear', '055 123 4567'],
      service: ['can I get a static IP address?'],
    },
    wants: { source: /static-ip/, turns: 11 },
  }),
  wishing({
    name: 'only says hello',
    mood: 'confused',
    does: { name: ['hello?'], phone: ['hello?'], email: ['hello?'], service: ['hello?'] },
    wants: { hears: /I can hear you/, outcome: ['no_input'], turns: 7 },
  }),
  wishing({
    name: 'says hello twice and then goes on',
    mood: 'confused',
    does: { name: ['hello?', 'hello can you hear me?', 'Adam Ray'], service: ['how much is delivery?'] },
    wants: { hears: /I can hear you/, source: /delivery/, turns: 11 },
  }),
  wishing({
    name: 'wants to know who speaks before anything',
    mood: 'tricky',
    does: { language: ['who am I speaking to?'] },
    wants: { hears: /automatic assistant of Noor/, turns: 9 },
  }),
];
