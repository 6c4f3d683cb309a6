import type { WishingCaller } from '../types.ts';
import { inEnglish as wishing } from './wishing.ts';

/** Callers in English who want to be helped: to buy, to have something mended, to be heard. Written before their calls were heard. */
export const helpInEnglish: WishingCaller[] = [
  wishing({
    name: 'wants a laptop, and hears its price',
    mood: 'calm',
    does: { service: ['I want to buy a laptop for my daughter'], details_right: ['yes'] },
    wants: {
      hears: /three thousand four hundred|3,?499/,
      noted: 'lead',
      told: [/laptop.*daughter|daughter.*laptop/i, /noor-laptop-air/],
      turns: 11,
    },
  }),
  wishing({
    name: 'wants the cheapest home internet',
    mood: 'undecided',
    does: {
      service: ['I would like to buy fibre for my home'],
      order_it: ['which one is the cheapest?', 'yes that one'],
      anything_else: ['which is the cheapest one?', 'yes I want that one', 'no thank you, goodbye'],
    },
    wants: { hears: /one hundred and ninety-nine|199/, noted: 'lead', turns: 14 },
  }),
  wishing({
    name: 'wants a phone and asks for something smaller',
    mood: 'undecided',
    does: {
      service: ['I am interested in a new phone'],
      order_it: ['do you have something cheaper?', 'ok I will take it'],
      anything_else: ['do you have something cheaper?', 'no thank you, goodbye'],
    },
    wants: { source: /noor-phone-x|mobile|offers/, never: /Phone Y|four thousand nine hundred/, turns: 14 },
  }),
  wishing({
    name: 'wants to buy something and does not say what',
    mood: 'hurried',
    does: {
      service: ['I want to buy something'],
      describe: ['a television', 'no thanks, goodbye'],
      anything_else: ['a television', 'no thank you, goodbye'],
    },
    wants: { hears: /one thousand (?:seven|five) hundred|1,?[57]99/, turns: 13 },
  }),
  wishing({
    name: 'asks for offers and then buys',
    mood: 'calm',
    does: {
      service: ['what offers do you have this month'],
      anything_else: ['I would like to order the TV', 'no thank you, goodbye'],
    },
    wants: { source: /offers/, noted: 'lead', told: [/tv/i], turns: 13 },
  }),
  wishing({
    name: 'says no to the order',
    mood: 'undecided',
    does: {
      service: ['I want to buy the mesh kit for the upper floor'],
      order_it: ['no I will think about it'],
    },
    wants: { source: /mesh/, turns: 11 },
  }),
  wishing({
    name: 'wants business internet for an office, and a human',
    mood: 'calm',
    does: {
      service: ['we are a company with ten people and want internet for the office'],
      order_it: ['I would rather speak to somebody'],
      anything_else: ['I would rather speak to somebody', 'no thank you, goodbye'],
    },
    wants: { told: [/ten people|office/], outcome: ['escalated'], turns: 13 },
  }),
  wishing({
    name: 'has slow internet at night and tries what is said',
    mood: 'calm',
    does: {
      service: ['my internet is slow every evening since last week'],
      worked: ['no', 'no it is the same'],
    },
    wants: { outcome: ['escalated'], told: [/slow/, /last week/], never: /SIM|aquarium/i, turns: 13 },
  }),
  wishing({
    name: 'has restarted the router already',
    mood: 'hurried',
    does: {
      service: ['no internet, red light on the router, I already unplugged it and plugged it in again'],
      worked: ['no still red', 'no'],
    },
    wants: {
      outcome: ['escalated'],
      told: [/red light/],
      never: /unplug the router for a|Unplug the router for a/,
      turns: 13,
    },
  }),
  wishing({
    name: 'is helped by the first step',
    mood: 'calm',
    does: {
      service: ['the light on my router is red and there is no internet'],
      worked: ['yes it works now'],
    },
    wants: { source: /red-light/, outcome: ['resolved'], turns: 11 },
  }),
  wishing({
    name: 'cannot sign in to the app',
    mood: 'confused',
    does: {
      service: ['the app says error 101 and will not let me in'],
      worked: ['no', 'no'],
      describe: ['the app says error 101 and will not let me in', 'HANG UP'],
    },
    wants: { source: /error-e101/, told: [/101/], turns: 13 },
  }),
  wishing({
    name: 'has an app that keeps closing',
    mood: 'angry',
    does: {
      service: ['your app keeps closing by itself every time I open it'],
      worked: ['no', 'still closing'],
    },
    wants: { source: /app-crashes/, told: [/closing/], turns: 13 },
  }),
  wishing({
    name: 'has been offline for eight days',
    mood: 'angry',
    does: { service: ['eight days without internet and nobody has come'], worked: ['no'] },
    wants: { told: [/eight days/], outcome: ['escalated', 'ticket'], never: /unplug|SIM/i, turns: 13 },
  }),
  wishing({
    name: 'is angry at the name',
    mood: 'angry',
    does: {
      name: ['you are thieves, I have been without internet for a week', 'John Smith'],
      worked: ['no'],
      since: ['a week'],
      wanted: ['my money back'],
    },
    wants: { told: [/without internet/], outcome: ['escalated', 'ticket'], turns: 14 },
  }),
  wishing({
    name: 'asks for compensation and leaves',
    mood: 'angry',
    does: {
      service: ['I want compensation'],
      describe: ['goodbye'],
      since: ['goodbye'],
      wanted: ['goodbye'],
      order: ['goodbye'],
      anything_else: ['goodbye'],
    },
    wants: { noted: 'ticket', told: [/compensation/], outcome: ['ticket', 'escalated'], turns: 10 },
  }),
  wishing({
    name: 'complains with many fillers',
    mood: 'talkative',
    does: {
      service: ['um well you know, the the driver, uh, he threw my parcel over the fence and it is broken'],
      since: ['this morning'],
      order: ['it is 48217'],
      wanted: ['a new one please'],
    },
    wants: { noted: 'ticket', told: [/driver/, /48217/, /new one/], never: /\bum\b|the the/, turns: 13 },
  }),
  wishing({
    name: 'asks something that no article answers, three times',
    mood: 'undecided',
    does: {
      service: ['reception please'],
      describe: ['do you sell garden furniture made of teak', 'do you repair bicycles as well'],
      offer_human: ['do you repair bicycles as well', 'yes please'],
    },
    wants: { outcome: ['escalated'], never: /branches|warranty is/, turns: 13 },
  }),
  wishing({
    name: 'wants a bank account',
    mood: 'confused',
    does: { service: ['how do I open a bank account with you'] },
    wants: { outcome: ['escalated', 'abandoned'], never: /Noor app with your mobile/, turns: 12 },
  }),
  wishing({
    name: 'wants a human and is asked what it is about once',
    mood: 'hurried',
    does: {
      service: ['let me talk to a person please'],
      message: ['my invoice shows a phone I never bought'],
    },
    wants: { outcome: ['escalated'], told: [/never bought/], turns: 9 },
  }),
  wishing({
    name: 'wants an appointment tomorrow evening',
    mood: 'calm',
    does: {
      service: ['can I book an appointment at the branch tomorrow at 7 in the evening'],
      when: ['tomorrow at 7 in the evening'],
      take_time: ['yes please'],
    },
    wants: { noted: 'appointment', turns: 11 },
  }),
  wishing({
    name: 'says tomorrow at the read-back',
    mood: 'hurried',
    does: {
      service: ['I need an appointment'],
      details_right: ['tomorrow', 'yes'],
      when: ['the first one'],
      take_time: ['yes'],
    },
    wants: { noted: 'appointment', turns: 13 },
  }),
  wishing({
    name: 'has two faults and a question',
    mood: 'talkative',
    does: {
      service: ['my parcel came damaged and the internet is slow and how long is the warranty on a tv'],
      since: ['yesterday'],
      order: ['skip'],
      wanted: ['a replacement'],
      worked: ['no', 'no'],
    },
    wants: { noted: 'ticket', told: [/damaged/, /slow/], turns: 18 },
  }),
  wishing({
    name: 'chats about the weather and asks for delivery fees',
    mood: 'talkative',
    does: {
      name: ['hello dear how are you today', 'Mary Brown'],
      service: ['such a hot day isn’t it', 'how much do you charge for delivery?'],
    },
    wants: { hears: /twenty-five riyals|SAR 25/, never: /twenty riyals/, turns: 12 },
  }),
  wishing({
    name: 'sees sparks from the charger at night',
    mood: 'in danger',
    at: 'closed',
    does: { service: ['there are sparks coming out of the charger you sold me'], phone: ['0551234567'] },
    wants: { hears: /998|unplug|away/i, outcome: ['escalated'], told: [/sparks/], turns: 10 },
  }),
];
