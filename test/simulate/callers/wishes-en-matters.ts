import type { WishingCaller } from '../types.ts';
import { inEnglish as wishing } from './wishing.ts';

/** Callers in English with several matters, faults, or in danger: their wishes were written down before their calls were heard. */
export const mattersInEnglish: WishingCaller[] = [
  wishing({
    name: 'has a complaint and two questions',
    mood: 'talkative',
    does: {
      service: [
        'I want to complain about the driver who threw my parcel over the wall. Also how much is the fiber 300 plan? And what time do you close today?',
      ],
      since: ['this morning'],
      order: ['48217'],
      wanted: ['an apology'],
    },
    wants: { noted: 'ticket', told: [/parcel/, /48217/], source: /fiber/, turns: 13 },
  }),
  wishing({
    name: 'asks something in the middle of a complaint',
    mood: 'angry',
    does: {
      service: ['I want to complain about the technician who never came'],
      since: ['how long is the warranty of a phone?', 'since monday'],
      order: ['skip'],
      wanted: ['send another one'],
    },
    wants: { noted: 'ticket', told: [/technician/], source: /warranty|phone/, turns: 13 },
  }),
  wishing({
    name: 'tells the fault at the e-mail',
    mood: 'confused',
    does: {
      email: ['my internet has been off since last night and the light is red', 'skip'],
      worked: ['no'],
      service: ['support please'],
    },
    wants: { told: [/red/], turns: 14 },
  }),
  wishing({
    name: 'tells two matters before being asked',
    mood: 'hurried',
    does: {
      name: ['my bill is wrong and I want to complain', 'Omar Said'],
      phone: ['and my internet keeps dropping every evening', '055 123 4567'],
      since: ['last week'],
      order: ['no'],
      wanted: ['correct it'],
      worked: ['no'],
    },
    wants: { noted: 'ticket', told: [/bill/, /dropping/], turns: 18 },
  }),
  wishing({
    name: 'leaves with a second matter untold',
    mood: 'hurried',
    does: {
      service: [
        'how much is the fiber 300 plan? Also I want to complain that your driver was rude to my father',
      ],
      since: ['HANG UP'],
    },
    wants: { told: [/driver/], turns: 10 },
  }),
  wishing({
    name: 'adds the time of the appointment at the read-back',
    mood: 'hurried',
    does: {
      service: ['I want to book an appointment'],
      details_right: ['tomorrow at eleven in the morning', 'yes that is right'],
      when: ['tomorrow at eleven in the morning'],
      take_time: ['yes please'],
    },
    wants: { noted: 'appointment', turns: 12 },
  }),
  wishing({
    name: 'wants to cancel the subscription',
    mood: 'angry',
    does: {
      service: ['I want to cancel my subscription'],
      describe: ['I want to cancel my subscription'],
      since: ['now'],
      order: ['no'],
      wanted: ['cancel it'],
    },
    wants: { told: [/cancel/], turns: 13 },
  }),
  wishing({
    name: 'answers the menu by yes',
    mood: 'undecided',
    does: {
      service: ['it is about the thing', 'yes', 'sales'],
      describe: ['how much is the fiber 300 plan?', 'no thank you, goodbye'],
    },
    wants: { source: /fiber/, turns: 14 },
  }),
  wishing({
    name: 'answers the menu by no',
    mood: 'undecided',
    does: { service: ['it is about the thing', 'no'] },
    wants: { outcome: ['escalated'], turns: 12 },
  }),
  wishing({
    name: 'has been without internet for five days',
    mood: 'angry',
    does: {
      service: ['I have been without internet for five days and nobody ever called me back'],
      worked: ['no'],
      since: ['five days ago'],
      order: ['no'],
      wanted: ['mend it'],
    },
    wants: { told: [/five days/], never: /SIM|Plug it in/, turns: 13 },
  }),
  wishing({
    name: 'is not helped by two things',
    mood: 'calm',
    does: { service: ['my internet is very slow since yesterday evening'], worked: ['no', 'no, still slow'] },
    wants: { outcome: ['escalated'], told: [/slow/, /Tried in vain/], turns: 13 },
  }),
  wishing({
    name: 'gives up in the middle of the steps',
    mood: 'hurried',
    does: { service: ['the internet light on my router is red'], worked: ['I have to go, goodbye'] },
    wants: { noted: 'ticket', told: [/red/], turns: 10 },
  }),
  wishing({
    name: 'wants a human and says why',
    mood: 'hurried',
    does: {
      name: ['a real person please'],
      phone: ['055 123 4567'],
      message: ['my contract ends in May and I have a question about it'],
    },
    wants: { outcome: ['escalated'], told: [/contract/], turns: 8 },
  }),
  wishing({
    name: 'wants a human at night',
    mood: 'undecided',
    at: 'closed',
    does: {
      name: ['let me talk to someone'],
      phone: ['055 123 4567'],
      message: ['the box was delivered to my neighbour'],
    },
    wants: { outcome: ['escalated'], told: [/neighbour/], turns: 8 },
  }),
  wishing({
    name: 'smells burning at the phone number',
    mood: 'in danger',
    at: 'closed',
    does: { phone: ['there is smoke coming out of the router', '055 123 4567'] },
    wants: {
      hears: /Unplug|leave|998|nine, nine, eight/i,
      outcome: ['escalated'],
      told: [/smoke/],
      turns: 10,
    },
  }),
  wishing({
    name: 'wants to buy a laptop',
    mood: 'calm',
    does: {
      service: ['I want to buy a laptop for university'],
      describe: ['I want to buy a laptop for university'],
    },
    wants: { noted: 'lead', told: [/laptop/], turns: 11 },
  }),
];
