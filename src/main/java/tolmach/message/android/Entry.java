package tolmach.message.android;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tolmach.message.Message;
import tolmach.message.xml.XmlElement;

/**
 * A message and where it stands.
 *
 * @param element a {@code <string>}, an {@code <item>} of an array, or {@code <plurals>}
 * @param values one, or one for each quantity in the order of the file
 */
record Entry(Message message, XmlElement element, List<Value> values) {

  /** The tags of all its values. */
  Set<String> verbatim() {
    var verbatim = new HashSet<String>();
    values.forEach(value -> verbatim.addAll(value.content().verbatim()));
    return verbatim;
  }
}
