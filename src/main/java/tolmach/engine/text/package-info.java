/**
 * What happens to a segment's text before and after any engine.
 *
 * <p>Begin with {@code PreparedText}: it decides what an engine sees of a segment and makes the
 * target of its answer; {@code TextPolicy} says how, {@code Protection} what no engine may touch.
 * {@code CarefulEngine} does all of it, and more, for any engine. Inside, {@code Outgoing} takes
 * codes and protected parts out, {@code Sighting} finds them in an answer, {@code Placing} sets
 * what was lost by the alignment in {@code Links}, {@code Nesting} puts codes in order, {@code
 * Casing} looks after capitals. {@code LongText} cuts and {@code JoinedText} joins what is too
 * long; {@code Loops} tells when an engine ran in circles.
 *
 * <h2>Traps</h2>
 *
 * <ul>
 *   <li>Offsets are in three texts: the segment with its markers, the text for the engine, and the
 *       canvas that the answer becomes. Small letters are as long as the capitals they replace, so
 *       that offsets stay true; a canvas moves its places along.
 *   <li>A code of which nothing is known is set by its part of the way, and that is a guess: about
 *       three in five are right. With an alignment nearly all are.
 *   <li>A retry of a text that cannot be cut changes nothing unless the engine searches otherwise.
 * </ul>
 */
package tolmach.engine.text;
