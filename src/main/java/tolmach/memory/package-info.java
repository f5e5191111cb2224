/**
 * What has been translated before. Begin with {@link tolmach.memory.TranslationMemory}; {@link
 * tolmach.memory.LuceneMemory} keeps it in a folder, {@link tolmach.memory.InProcessMemory} on the
 * heap.
 *
 * <h2>Traps</h2>
 *
 * <ul>
 *   <li>Only published units enter. A unit of a draft that was never let out would bring a rejected
 *       sentence back with the next version.
 *   <li>A unit is found by the hash of its text with markers, so two sentences that differ only in
 *       what their inline codes stand for share one.
 *   <li>A person's unit and a machine's of the same place are two units: neither replaces the
 *       other.
 *   <li>Only records of one key come in order. A retirement or a withdrawal may be heard of before
 *       the unit that it is about, so it is kept for ever and asked whenever a unit is stored.
 *   <li>Whatever changes in the fields, the words or the stored form of the index raises its
 *       format, or an older index answers wrongly. The log rebuilds it.
 * </ul>
 */
package tolmach.memory;
