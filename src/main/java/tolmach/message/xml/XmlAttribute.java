package tolmach.message.xml;

/**
 * An attribute.
 *
 * @param name as written, with its prefix
 * @param value with its entities resolved
 * @param start where its name begins
 * @param valueStart where its value begins, within the quotes
 * @param valueEnd where its value ends, within the quotes; one before the attribute's end
 */
public record XmlAttribute(String name, String value, int start, int valueStart, int valueEnd) {}
