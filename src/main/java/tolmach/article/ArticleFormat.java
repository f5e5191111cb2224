package tolmach.article;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tolmach.language.LanguageTag;

/** A format that an article may come in: how to know it, peek into it and read it. */
interface ArticleFormat {

  /** As it stands in {@link ItemHead#format()}: {@code ninjs}, {@code html}. */
  String word();

  /** The content types that name it, in lower case without parameters; the first is preferred. */
  List<String> mediaTypes();

  /**
   * Tells from an item's first characters whether it is of this format. Formats are asked in the
   * order of {@link Formats}, also among those that share a content type.
   */
  boolean recognises(String beginning);

  /**
   * The quick look, for receive: must not read the whole content where that is long.
   *
   * @throws BadItemException if the item is not what its format says
   */
  SelfDescription peek(Incoming item);

  /**
   * Reads the item in full.
   *
   * @param uri of the item, against which links are resolved if it is an address
   * @throws BadItemException if there is no article in it, or it does not fit its format
   */
  Reading read(Incoming item, String uri);

  /**
   * The items of a container; empty if the format has none, or this one holds a single item.
   *
   * @throws BadItemException if it is a container that cannot be taken apart
   */
  default Optional<ItemParts> takeApart(Incoming item) {
    return Optional.empty();
  }

  /**
   * The item in another language: the source with its texts, its language and its identity changed,
   * all else as it came.
   *
   * @param article what was read from the item
   * @param translations by segment
   * @return empty if the format has no such form
   * @throws BadItemException if a text cannot be put back into its place
   */
  default Optional<byte[]> rewrite(
      Incoming item, Article article, Map<String, String> translations, LanguageTag target) {
    return Optional.empty();
  }

  /** True if the lead is a text of its own beside the body, false if it is the body's beginning. */
  default boolean leadStandsApart() {
    return true;
  }
}
