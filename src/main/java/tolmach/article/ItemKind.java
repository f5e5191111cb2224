package tolmach.article;

/** What goes over the wire: an article, or a bundle of UI strings. */
public enum ItemKind {
  ARTICLE,
  MESSAGES
}
