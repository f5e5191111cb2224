/**
 * XLIFF as developers' tools write it: a file with the source of each message and, beside it, its
 * translation. XLIFF 1.2 (OASIS, 2008; 1.0 and 1.1 are read alike) and 2.0 to 2.2 (2.1: OASIS,
 * 2018) are two formats with one name.
 *
 * <p>Not to be confused with {@code tolmach.segment.xliff}, which writes and reads the XLIFF of our
 * own drafts and memories. Here the file is others', and only its targets, their states and its
 * target language change.
 *
 * <h2>Traps</h2>
 *
 * <ul>
 *   <li>{@code <target>} has its place: in 1.2 behind {@code <source>} and {@code <seg-source>} and
 *       before notes and alternatives, in 2.x behind {@code <source>}.
 *   <li>{@code <source>} and {@code <target>} within {@code <alt-trans>} and {@code <mtc:match>}
 *       are proposals, not the message.
 *   <li>{@code maxwidth} counts pixels unless {@code size-unit} says {@code char}.
 * </ul>
 */
package tolmach.message.xliff;
