package tolmach.glossary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tolmach.language.morphology.EnglishForms;

/** Puts an English term in a place: its number, its possessive, the article before it. */
final class EnglishMending {

  private static final Pattern ARTICLE = Pattern.compile("(?i)^(the|an|a)\\s+");
  private static final Pattern POSSESSIVE = Pattern.compile("['’]s?$");
  private static final Pattern ARTICLE_BEFORE = Pattern.compile("(?i)\\b(the|an|a)(\\s+)$");

  /** Words of names that have the article. */
  private static final Set<String> WITH_ARTICLE =
      Set.of(
          "ministry",
          "court",
          "union",
          "nations",
          "states",
          "sea",
          "house",
          "kremlin",
          "bank",
          "commission",
          "organization",
          "organisation",
          "fund",
          "council",
          "department",
          "agency",
          "emirates",
          "kingdom",
          "duma",
          "east",
          "reserve",
          "fed",
          "un",
          "eu",
          "us",
          "uk",
          "uae",
          "imf",
          "ocean",
          "committee",
          "republic",
          "federation",
          "parliament",
          "who");

  private EnglishMending() {}

  static Optional<String> of(Place place, Term term) {
    String text = term.text();
    if (term.partOfSpeech() == PartOfSpeech.VERB) {
      return verb(place, text.replaceFirst("^(?i)to ", ""));
    }
    String rendering = place.rendering();
    Matcher possessive = POSSESSIVE.matcher(rendering);
    String owner = possessive.find() ? possessive.group() : "";
    String core = rendering.substring(0, rendering.length() - owner.length());
    Matcher article = ARTICLE.matcher(core);
    String own = article.find() ? article.group(1).toLowerCase(Locale.ROOT) : "";
    String[] words = core.split("\\s+");
    boolean several = EnglishForms.plural(words[words.length - 1]);
    boolean name = term.partOfSpeech() == PartOfSpeech.PROPER_NOUN;
    String form = several && !name ? EnglishForms.pluralOf(text) : text;
    if (!owner.isEmpty()) {
      form += form.endsWith("s") ? "’".equals(owner.substring(0, 1)) ? "’" : "'" : owner;
    }
    return name ? named(place, form, own) : common(place, form, own, several);
  }

  private static Optional<String> common(
      Place place, String form, String article, boolean several) {
    String with =
        article.isEmpty() || article.equals("the")
            ? (article.isEmpty() ? "" : "the ") + form
            : EnglishForms.article(form) + " " + form;
    Matcher before = before(place);
    var edits = new ArrayList<Edit>();
    edits.add(new Edit(place.span().from(), place.span().to(), place.cased(with)));
    if (article.isEmpty() && before.find() && !before.group(1).equalsIgnoreCase("the")) {
      String fitting = EnglishForms.article(form);
      boolean capital = Character.isUpperCase(before.group(1).charAt(0));
      edits.add(
          new Edit(before.start(1), before.end(1), capital ? fitting.replace('a', 'A') : fitting));
    }
    return Optional.of(Edit.all(place.target(), edits));
  }

  /** A name has the article by itself, and keeps that of the place only if it has one. */
  private static Optional<String> named(Place place, String form, String article) {
    boolean wants =
        List.of(form.toLowerCase(Locale.ROOT).replaceAll("['’]s?$", "").split("\\s+")).stream()
            .anyMatch(WITH_ARTICLE::contains);
    Matcher before = before(place);
    boolean outside = article.isEmpty() && before.find();
    if (!outside) {
      boolean determined =
          !place.before().isEmpty()
              && place.target().substring(0, place.span().from()).matches("(?s).*['’]s\\s+");
      return Optional.of(place.with(wants && !determined ? "the " + form : form));
    }
    if (!wants) {
      return Optional.empty();
    }
    if (before.group(1).equalsIgnoreCase("the")) {
      return Optional.of(place.with(form));
    }
    return Optional.empty();
  }

  private static Matcher before(Place place) {
    return ARTICLE_BEFORE.matcher(place.target().substring(0, place.span().from()));
  }

  private static Optional<String> verb(Place place, String verb) {
    String small = place.rendering().toLowerCase(Locale.ROOT);
    return verb.indexOf(' ') >= 0 || small.indexOf(' ') >= 0
        ? Optional.empty()
        : EnglishForms.verbLike(small, verb).map(place::with);
  }
}
