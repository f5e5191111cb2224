/**
 * Translations in gettext's format, {@code .po} and {@code .pot}: <a
 * href="https://www.gnu.org/software/gettext/manual/gettext.html#PO-Files">PO Files</a> in its
 * manual.
 *
 * <p>A file is read into entries that know where their strings stand in the text, and written by
 * changing the text at these places only.
 */
package tolmach.message.gettext;
