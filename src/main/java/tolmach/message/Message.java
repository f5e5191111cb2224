package tolmach.message;

/**
 * A message of a bundle.
 *
 * @param key unique in its bundle
 * @param text what it says in the language of the source
 * @param given what it says in the bundle's other language, by a person's hand or with their
 *     consent; null if it has none, or only a fuzzy or unreviewed one
 * @param comment for whoever translates it: comments, descriptions, words about screenshots; {@code
 *     ""} if there are none
 * @param line where it stands in the file, from 1
 * @param translate false if the file says that it must not be translated
 * @param limit how many characters (code points) its translation may have at most, 0 for any number
 */
public record Message(
    String key,
    MessageText text,
    MessageText given,
    String comment,
    int line,
    boolean translate,
    int limit) {}
