/**
 * What has been translated before. Begin with {@link tolmach.memory.TranslationMemory}; {@link
 * tolmach.memory.InProcessMemory} keeps it on the heap.
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
 * </ul>
 */
package tolmach.memory;
