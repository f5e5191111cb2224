/**
 * XML that others write, read without trust and without giving up early, and XML written by hand.
 *
 * <h2>Traps</h2>
 *
 * <ul>
 *   <li>A parser ends at the first character that XML does not allow, and translation memories are
 *       full of them. {@link tolmach.segment.xml.CleanReader} puts U+FFFD in their place and
 *       remembers the lines, so that one unit is lost and not the file.
 *   <li>No document type is read, ever: it is passed over, and an entity that it may declare is a
 *       fault of the unit that names it.
 * </ul>
 */
package tolmach.segment.xml;
