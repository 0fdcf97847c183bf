/**
 * Legal time limits: on which day, or at which hour, a period ends, and why. A pure library: no clock, no network, no database.
 * Ask with a {@link eu.schakel.timelimits.Question}, let {@link eu.schakel.timelimits.TimeLimits} answer, and let
 * {@link eu.schakel.timelimits.Wording} say it in Dutch, French, English or German.
 *
 * <h2>Law</h2>
 * The regime follows the legal basis of the limit; the calendar follows the place where something must be done.
 * <ul>
 *   <li><b>EU</b>, Regulation (EEC, Euratom) 1182/71. Art. 3(1): the hour or day of the event does not count. 3(2)(c): weeks,
 *       months and years end on the day with the same name or number, else on the last day of the month. 3(4): a last day on a
 *       Saturday, Sunday or public holiday moves on, but not for hours, nor when counted back. 3(5): two days or more hold two
 *       working days. Arts 4-5: a date is not a period (Court, 139/73), and entry into force does not move.
 *   <li><b>NL</b>, Algemene termijnenwet. Art. 1: the last day moves on, not when counted back. Art. 2: three days or more hold
 *       two days that are no Saturday, Sunday or holiday. Art. 4: not for hours, more than 90 days, 12 weeks or 3 months, nor
 *       for years. Months end on the day with the same number (Supreme Court, 1 September 2017, ECLI:NL:HR:2017:2225).
 *   <li><b>BE_COURT</b>, Gerechtelijk Wetboek. Art. 52: from the day after. Art. 53: the last day moves on. Art. 54: months and
 *       years run from a number to the day before that number, so that a month from 28 February ends on 31 March.
 *       Only for acts of procedure before a court (art. 48; Cass. 28 April 1988; Council of State, no 189.445).
 *   <li><b>BE_VL</b>, Flemish administrative law. No general act was found: each decree has its own rule or none. Without one
 *       the raw end is shown, and the answer says so.
 * </ul>
 *
 * <h2>Shapes and units</h2>
 * Hours, days, working days, weeks, months or years, one unit at a time (years may go with months); forwards or backwards. Days
 * are local dates, hours are instants in the zone of the calendar, and an hour lasts an hour also in the night when the clock
 * changes. Suspensions are taken first, the last day is moved after that. A suspension stands from the day after it was asked up
 * to the day before it was answered; what overlaps counts once.
 *
 * <h2>Doubt</h2>
 * Where the law leaves a {@link eu.schakel.timelimits.Doubt}, every reading is counted: the earliest end is the answer, the others
 * are alternatives, each with the condition under which it holds. {@code verified} is true only when nothing is open, the row of
 * the limit is verified, and each holiday that moved the end was read in its source.
 *
 * <h2>Calendars</h2>
 * Statutory days are computed by rule for any year since their rule stands; decreed days come from {@code days.tsv}, each under a
 * decree in {@code decrees.tsv} with the years that it covers and the day from which it was known. Outside those years the answer
 * says that they are unknown. A question may ask what was known on an earlier day; a later decree then has no effect.
 *
 * <h2>Errors</h2>
 * What cannot be counted is refused with a {@link eu.schakel.timelimits.TimeLimitException}, which says why and what to do.
 *
 * <h2>Sources</h2>
 * Regulation 1182/71, the Algemene termijnenwet (BWBR0002448) and arts 48-57 of the Gerechtelijk Wetboek (state of 2012) were read
 * in full; the sources of limits and days stand in the tables. No lawyer has confirmed these readings.
 */
@NullMarked
package eu.schakel.timelimits;

import org.jspecify.annotations.NullMarked;
