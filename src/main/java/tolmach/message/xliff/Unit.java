package tolmach.message.xliff;

import tolmach.message.Message;
import tolmach.message.xml.XmlElement;

/**
 * A message and where it stands.
 *
 * @param holder the {@code <trans-unit>} or {@code <segment>}
 * @param target null if there is none yet
 * @param before the element that a new target stands behind
 */
record Unit(Message message, XmlElement holder, Field source, Field target, XmlElement before) {}
