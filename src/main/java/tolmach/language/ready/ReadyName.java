package tolmach.language.ready;

/**
 * A name in the language wanted.
 *
 * @param text as it stands alone in a user interface
 * @param kind what it is the name of
 */
public record ReadyName(String text, NameKind kind) {}
