export { createLead, leadsOf, updateLead } from './leads.ts';
