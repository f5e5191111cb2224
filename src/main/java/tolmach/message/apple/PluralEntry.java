package tolmach.message.apple;

import java.util.List;
import tolmach.message.Message;
import tolmach.message.xml.XmlElement;

/**
 * A message of a {@code .stringsdict} and where it stands.
 *
 * @param format the {@code <string>} with the words around the plural; null if the message is kept
 *     as it is
 * @param variable how the format refers to the plural, <code>%#@files@</code>
 * @param dict the dictionary of the plural
 * @param forms its entries that are forms, in the order of the file
 */
record PluralEntry(
    Message message, XmlElement format, String variable, XmlElement dict, List<PlistEntry> forms) {

  PluralEntry {
    forms = List.copyOf(forms);
  }

  /** A message that is not understood and stays as it is. */
  static PluralEntry kept(Message message) {
    return new PluralEntry(message, null, "", null, List.of());
  }
}
