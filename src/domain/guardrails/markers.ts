/** The marks with which chat models tell who speaks: no caller has a reason to use one. */
const templateMarks =
  /<\s*\/?\s*(?:system|assistant|instructions?|prompt|im_start|im_end|developer|tool|function_call|admin)\b[^>]{0,40}>|<\|[^|>]{1,30}\|>|\[\/?\s*(?:inst|system|sys|assistant|developer|admin)\s*\]|<<\s*\/?sys\s*>>|["']?role["']?\s*[:=]\s*["']?(?:system|assistant|developer|tool)|^#{1,6}\s*(?:system|instructions?|new instructions?|assistant|developer|النظام|تعليمات)\b/imu;

/** A speaker's label, written or said ("system colon …"), and after it an order to whoever reads on. */
const label =
  /(?:^|[\n.!?؟;:"“«()[\]-])\s*(?:new\s+)?(?:system|assistant|developer|admin(?:istrator)?|root|openai|anthropic|النظام|نظام|المطور|المساعد|الادمن|رساله النظام|رسالة النظام)(?:\s+(?:message|note|notice|prompt|update|alert|override))?\s*(?::|\bcolon\b|نقطتين|نقطتان)\s*(.{3,400})/gimu;

const orders =
  /\b(?:you|your|ignore|override|verified|authori[sz]ed|approved|execute|run|call|grant|give|allow|enable|disable|reveal|print|escalate|refund|from now|must|shall|next|caller is|user is|customer is|mode|set|create|open|update|delete)\b|(?:انت|أنت|عليك|يجب|تجاهل|نفذ|اعط|أعط|عطه|المتصل|العميل|موثق|تم التحقق|اسمح|فعل|فعّل|اكشف|اطبع|افتح|احذف|حول|حوّل|صلاحي)/iu;

/** Whether a text speaks in the name of the system, a model or a tool instead of a caller's own. */
export function bearsMarkers(text: string): boolean {
  if (templateMarks.test(text)) return true;
  return [...text.matchAll(label)].some(([, rest = '']) => orders.test(rest));
}

/** The phrases of an attack, run together without a space between them. */
const runTogether =
  /(?:ignore|disregard|forget|bypass|override)(?:all|any|every|the|your|of|these|those|prior|previous|earlier|above|system|safety)*(?:instructions?|rules|prompts?|guidelines|guardrails|restrictions)|(?:print|reveal|show|repeat|tell)(?:me|us|out|the|your|all)*(?:systemprompt|yourprompt|hiddenprompt|yourinstructions|systeminstructions)|youarenow(?:an?|the|in)*(?:dan|admin|root|developer|unrestricted|jailbroken)|(?:تجاهل|انس[يى]?|طنش|اترك)(?:ي|و|وا)?(?:كل|جميع|ال)*(?:تعليمات|اوامر|قواعد|توجيهات)/u;

/** Whether a single word of a text is a whole attack. */
export function runsTogether(text: string): boolean {
  return text
    .split(/\s+/u)
    .some((word) => word.length >= 12 && runTogether.test(word.replaceAll(/[^\p{L}]/gu, '')));
}
