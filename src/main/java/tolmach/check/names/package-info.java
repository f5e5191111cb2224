/**
 * The names of a text and of its translation. Begin with {@link tolmach.check.names.NameCheck}.
 *
 * <h2>Traps</h2>
 *
 * <ul>
 *   <li>Names that are translated and not spelled anew ({@code the United Kingdom}) look lost to
 *       every distance. So a name that only one side has is only noted; one left over on both sides
 *       is a warning; a country that became another, known by name on both sides, blocks.
 *   <li>A country is also said by its people, its capital and its adjective. These explain a name
 *       that is not there and never raise an alarm.
 * </ul>
 */
package tolmach.check.names;
