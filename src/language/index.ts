/**
 * Understanding what callers say in Arabic and English, and writing out what a voice is to say.
 * Pure functions of text and context: no I/O, no clock of their own, nothing of the project imported.
 * See docs/understand.md.
 */
export type {
  Answer,
  Command,
  Context,
  DateValue,
  Entity,
  Keywords,
  Kind,
  Lang,
  Span,
  TextLanguage,
  Understood,
} from './types.ts';
export { kinds, SURE } from './types.ts';
export { parseCommand, refusesCommand } from './answers/commands.ts';
export { stepReport, type StepReport } from './answers/step-report.ts';
export { howItWent } from './answers/how-it-went.ts';
export { isInvention } from './answers/inventions.ts';
export { isFiller } from './answers/filler.ts';
export { parseYesNo, toldBesideAnswer } from './answers/yes-no.ts';
export { pointsAhead } from './dates/ahead.ts';
export { clockTimesIn } from './dates/clock-times.ts';
export { parseDate } from './dates/date.ts';
export { parseDateBeside } from './dates/beside.ts';
export { parseDuration } from './dates/duration.ts';
export { fromHijri } from './dates/hijri.ts';
export { detectLanguage, languageOf } from './detect/detect.ts';
export { isWellKnownService } from './email/domains.ts';
export { parseEmail } from './email/email.ts';
export { findEntities, namesTicket, ticketNamed } from './entities/entities.ts';
export { coreOf, keywordsOf, saysEnough } from './intents/core.ts';
export { comparisonIn, type Comparison } from './intents/comparison.ts';
export { cancelsUnnamed, thingNamed, wantsIt } from './intents/named-thing.ts';
export { wishIn, wishesOtherwise } from './intents/wish.ts';
export { isContent, withoutFarewell } from './intents/farewell.ts';
export { saysWhat, tellsMatter } from './intents/told-matter.ts';
export { aboutCall, aboutCallAmong } from './intents/about-call.ts';
export type { AboutCall } from './intents/about-call.ts';
export { asksMeaning, refusesToTell } from './intents/refuses-to-tell.ts';
export { deniesMatter, onlyAsks, topicAsked } from './intents/only-asks.ts';
export { piecesOf } from './intents/pieces.ts';
export { refusesField } from './intents/refuses-field.ts';
export { refusesRecord } from './intents/refuses-record.ts';
export { isAngry } from './keywords/anger.ts';
export { fieldCorrected, fieldNamed, ownFieldNamed } from './intents/fields.ts';
export { intents, remedies } from './intents/lexicon.ts';
export type { Intent } from './intents/lexicon.ts';
export { agreesTo, hintsAt, refuses, speaksOf } from './intents/speaks-of.ts';
export { isOfOurs, isOfOwnThing } from './intents/own-thing.ts';
export { noteAsked } from './intents/note-asked.ts';
export { placeNamed } from './intents/place-named.ts';
export { partsOf, questionsOf, withoutJoiner } from './intents/several.ts';
export { holdsMeasure, measureAsked, type MeasureAsked } from './intents/measure-asked.ts';
export { withoutWaitOnLine } from './dates/on-line.ts';
export { onlyAsksForMoment, withoutMoments } from './utterance/moments.ts';
export { asksForSeveral } from './intents/how-many.ts';
export { asksHow, asksHowLong, asksWhetherReturned, isQuestion } from './intents/questions.ts';
export { grumbles, protestsQuestions } from './intents/grumbles.ts';
export { asksWhetherHelps } from './intents/asks-whether-helps.ts';
export { asksToLeaveMessage, isForColleague, messageIn, putsOff } from './intents/message.ts';
export { errandsIn, type AskedDetail, type Errand } from './intents/errands.ts';
export { wishWhileWaiting, type WaitingWish } from './intents/while-waiting.ts';
export { asksOpeningTimes } from './intents/opening-times.ts';
export { asksForTransfer, complains, isLeftAlone, wantsSomething } from './intents/plain-wishes.ts';
export { isTentative, withoutTentative } from './intents/tentative.ts';
export { choiceNamed } from './intents/choice.ts';
export {
  fragmentOf,
  inFigures,
  isOnlyTime,
  onlySupposes,
  putInto,
  refersBack,
  subjectOf,
  tellsOf,
  withoutPointing,
  withoutTimes,
  wordsShared,
  wordsTelling,
} from './intents/fragment.ts';
export {
  appointmentWish,
  asksIfStands,
  callsOff,
  cannotCome,
  isUnsuited,
  onlyProposes,
  wantsAnotherTime,
  wantsNoBooking,
} from './intents/appointments.ts';
export { asksForSomebody, asksWhatToDo, asksWhenCalled, goesOn, namesAnother } from './intents/follow-up.ts';
export { hasNoNumber, isUnknowing, knowsNoNumber } from './intents/unknowing.ts';
export { classifyIntent, trainIntents } from './intents/model.ts';
export type { Example, IntentModel, TrainingOptions } from './intents/model.ts';
export { classifyDepartment } from './keywords/department.ts';
export { matchKeywords } from './keywords/match.ts';
export { askedOfDanger, type AskedOfDanger } from './dangers/asked.ts';
export { findDangers } from './dangers/find.ts';
export { oneSlip, wordForms } from './keywords/stems.ts';
export { matchMeant } from './keywords/meant.ts';
export { deedWanted, endsContract, situationIn, wantsToCome } from './situations/find.ts';
export { asksOfOwnAffairs, onlyWish } from './situations/purposes.ts';
export type { Situation } from './situations/find.ts';
export type { SituationKind } from './situations/lexicon.ts';
export type { Purpose } from './situations/purposes.ts';
export { sameMatter } from './keywords/same-matter.ts';
export { rateSentiment, rateSeverity, rateUrgency } from './keywords/rate.ts';
export type { EntityLists } from './entities/entities.ts';
export type { RatingLists } from './keywords/rate.ts';
export { fitsName, sameName } from './names/same-name.ts';
export { parseName } from './names/name.ts';
export { nameBefore } from './names/name-before.ts';
export { namesIn, withoutJoined } from './names/names-in.ts';
export { toldName } from './names/told-name.ts';
export { parseDigits } from './numbers/digits.ts';
export { findNumbers } from './numbers/find-numbers.ts';
export type { Measure, SaidNumber } from './numbers/find-numbers.ts';
export { parseNumber } from './numbers/number.ts';
export { phoneForms } from './phone/older-forms.ts';
export { parsePhone } from './phone/phone.ts';
export { toldWhenCalled } from './answers/called.ts';
export { countryToCall, isBarred, isCallable } from './phone/validate.ts';
export { foldLine, foldWords } from './phrases.ts';
export type { Word } from './phrases.ts';
export { sayDate, sayTime, sayWeekday } from './say/date.ts';
export { sayDigits, sayPhone, sayTicket } from './say/digits.ts';
export { sayEmail } from './say/email.ts';
export { sayMoney } from './say/money.ts';
export { sayNumber } from './say/number.ts';
export { plainProse, proseOf } from './say/prose.ts';
export type { Prose } from './say/prose.ts';
export { sayText } from './say/text.ts';
export type { CountedNoun, Counting } from './say/number.ts';
export { cleaned, toldTogether } from './utterance/cleaned.ts';
export { putRight, replacementIn, type Replaced } from './utterance/replaced.ts';
export { absences, negators } from './utterance/lexicon.ts';
export { inArabicScript } from './arabizi/in-arabic.ts';
export { phraseWords } from './phrases.ts';
export { longestRead, normaliseArabic, stripDiacritics, tokenise, withoutArticle } from './text.ts';
