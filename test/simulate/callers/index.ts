import type { SimulatedCaller } from '../types.ts';
import { complaintCallers } from './complaints.ts';
import { salesCallers } from './sales.ts';

export const simulatedCallers: readonly SimulatedCaller[] = [...salesCallers, ...complaintCallers];
