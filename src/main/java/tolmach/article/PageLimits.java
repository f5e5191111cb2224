package tolmach.article;

/** Keeps pages out that would take more memory than any article is worth. */
final class PageLimits {

  /**
   * The largest pages of news sites have some 20,000 elements; an element takes about 2 KB of
   * memory, whatever its length in the source.
   */
  static final int MAX_TAGS = 100_000;

  private PageLimits() {}

  /**
   * @throws BadItemException if the page has more tags than that
   */
  static void check(String page) {
    int tags = 0;
    for (int i = page.indexOf('<'); i >= 0; i = page.indexOf('<', i + 1)) {
      tags++;
    }
    if (tags > MAX_TAGS) {
      throw new BadItemException(
          "the page has "
              + tags
              + " tags, and no more than "
              + MAX_TAGS
              + " are read; send the article without the page round it");
    }
  }
}
