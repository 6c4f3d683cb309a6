export { asData, withoutOrders } from './as-data.ts';
export { guardInput, injectionKind } from './guard-input.ts';
export { guardOutput } from './guard-output.ts';
export { departmentTools } from './tools/departments.ts';
export { judgeTool } from './tools/judge-tool.ts';
export { wantedOutcomes, type ToolFacts, type ToolName, type ToolRequest } from './tools/types.ts';
