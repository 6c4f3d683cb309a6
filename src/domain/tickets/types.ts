import type { Centre } from '../../config/centre.ts';
import type { TicketStatus } from '../../shared/ticket-status.ts';
import type { Channel, Department } from '../../shared/vocabulary.ts';

export interface NewTicket {
  /** Made at random where it is not given; of the note, where it is added to an open ticket. */
  id?: string | undefined;
  customerId: string | null;
  conversationId?: string | undefined;
  /** The human who opens it, and whose it is. */
  agentId?: string | undefined;
  subject: string;
  description: string;
  /** One of the categories of `centre.yaml`. */
  category: string;
  severity: 'low' | 'medium' | 'high' | 'critical';
  priority: 'low' | 'normal' | 'high' | 'urgent';
  department: Department;
  source: Channel | 'staff';
  /** Its number is told to somebody who has not proved to be the customer: knowing it proves nothing of who they are. */
  toldUnproven: boolean;
}

export type { TicketStatus };

/** By whose hours and promises a ticket is dealt with, and now. */
export interface Desk {
  centre: Centre;
  at: Date;
}

/** As much of a ticket as its customer hears by its number alone. */
export interface OwnTicketState {
  status: TicketStatus;
  /** The next thing that the centre owes for it; null: nothing, or it is late. */
  due: { what: 'answer' | 'solution'; at: Date } | null;
}

export interface TicketState {
  id: string;
  number: string;
  status: TicketStatus;
  department: Department;
  /** Only when the ticket belongs to the customer who asks. */
  subject: string | null;
  createdAt: Date;
  updatedAt: Date;
}
