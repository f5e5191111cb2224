/**
 * What compares source and target before anything goes out. Begin with {@link
 * tolmach.check.Checks}; each check is one file and says in words what it found.
 *
 * <h2>Traps</h2>
 *
 * <ul>
 *   <li>A check that cries wolf is switched off by the people it bothers. Numbers are compared by
 *       everything they may mean, and only one written in digits raises an alarm.
 *   <li>Number words, scales, months and separators come from CLDR; only English and Russian have
 *       words of our own beside them. Languages without spaces have no number words.
 *   <li>A quantity may be converted (miles to kilometres), but only by the factor of the unit that
 *       is named right after it: any other number would excuse any other.
 *   <li>What people do in good translations must not stop one: quotation marks, negations and names
 *       are warnings.
 * </ul>
 */
package tolmach.check;
