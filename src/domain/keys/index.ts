export { addKey, hasKeys, knownKey, listKeys, revokeKey, type ListedKey } from './keys.ts';
