package tolmach.worker;

import java.util.List;
import java.util.stream.Collectors;
import tolmach.article.Article;
import tolmach.article.BadItemException;
import tolmach.language.LanguageTag;

/** Lets an article pass whose language is known and wanted. */
public final class LanguageGate {

  private final List<LanguageTag> accepted;

  /** Accepts every language that could be told. */
  public LanguageGate() {
    this(List.of());
  }

  /**
   * @param accepted languages to accept, whatever their region; empty for all
   */
  public LanguageGate(List<LanguageTag> accepted) {
    this.accepted = List.copyOf(accepted);
  }

  /**
   * The article as it came.
   *
   * @throws BadItemException if its language is not known or not among those accepted
   */
  public Article detect(Article article) {
    LanguageTag language = article.language();
    if (!language.isKnown()) {
      throw new BadItemException(
          "the language could not be told from the text; give it with --language or the "
              + "tolmach.language header");
    }
    if (!accepted.isEmpty() && accepted.stream().noneMatch(language::sameLanguageAs)) {
      throw new BadItemException(
          "the article is in \""
              + language
              + "\", and only "
              + accepted.stream().map(LanguageTag::value).collect(Collectors.joining(", "))
              + " are accepted; if that is not its language, give the right one with --language");
    }
    return article;
  }
}
