/**
 * Translation memories of others in, ours out, as TMX 1.4b (the Translation Memory eXchange format
 * of LISA's OSCAR group, 2005; 1.1 to 1.3 are read as well). Begin with {@link
 * tolmach.memory.tmx.TmxReader} and {@link tolmach.memory.tmx.TmxWriter}; {@link
 * tolmach.memory.tmx.TmxNames} says what stands where.
 *
 * <h2>Traps</h2>
 *
 * <ul>
 *   <li>A file that Tolmach wrote is read to the letter: codes keep their numbers, white space
 *       stays. In one of others codes are numbered anew, as {@code tolmach.segment} numbers them,
 *       for a unit is found by the text with its markers.
 *   <li>Where a file does not say between which sentences one stood, its neighbours are words that
 *       no sentence has, made of the target: such a unit is never taken for one in context, and two
 *       translations of one sentence are two units.
 *   <li>One bad unit costs nobody the others; what follows a place where the XML itself is broken
 *       cannot be read.
 * </ul>
 */
package tolmach.memory.tmx;
