/**
 * XLIFF 2.1 (OASIS, 2018; its core has the namespace of 2.0) for translators outside: {@link
 * tolmach.segment.xliff.XliffWriter} and {@link tolmach.segment.xliff.XliffReader}. A block is a
 * {@code <unit>}, a sentence a {@code <segment>}, an inline code a {@code <pc>}, {@code <ph>},
 * {@code <sc>} or {@code <ec>} with the original markup in {@code <originalData>}.
 *
 * <h2>Traps</h2>
 *
 * <ul>
 *   <li>Ids are unique in a unit over all its segments, while codes are numbered anew in each: code
 *       2 of the first segment is {@code s1c2}.
 *   <li>What a target has twice or the source has not is no code that XLIFF could write: it stands
 *       there as the text of its marker, and is found when it comes back.
 * </ul>
 */
package tolmach.segment.xliff;
