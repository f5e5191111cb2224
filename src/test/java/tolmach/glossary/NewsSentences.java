package tolmach.glossary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tolmach.language.LanguageTag;

/** The glossary and the news sentences by which it is measured. */
final class NewsSentences {

  /**
   * @param lookedAt true for the half by which the rules were made
   * @param missing terms that the target lacks
   * @param forbidden what stands in the target and must not
   */
  record Sentence(
      String kind,
      boolean lookedAt,
      List<String> terms,
      List<String> missing,
      List<String> forbidden,
      String source,
      String target) {}

  /** A case of mending; {@code expected} is {@code person} where nobody else shall do it. */
  record Mending(
      boolean lookedAt,
      boolean intoRussian,
      String term,
      String source,
      String target,
      int start,
      int end,
      String expected) {}

  private NewsSentences() {}

  static Glossary glossary() {
    return TermBase.of(concepts(), "news");
  }

  static List<Concept> concepts() {
    var concepts = new ArrayList<Concept>();
    for (String[] fields : rows("news-terms.txt", 4)) {
      PartOfSpeech part =
          switch (fields[1]) {
            case "proper" -> PartOfSpeech.PROPER_NOUN;
            case "verb" -> PartOfSpeech.VERB;
            default -> PartOfSpeech.NOUN;
          };
      var terms = new ArrayList<Term>();
      terms(terms, "en", fields[2], part);
      terms(terms, "ru", fields[3], part);
      concepts.add(new Concept(fields[0], "", null, terms, null, null));
    }
    return concepts;
  }

  private static void terms(List<Term> terms, String language, String texts, PartOfSpeech part) {
    for (String text : texts.split(";")) {
      String plain = text.strip();
      if (plain.isEmpty()) {
        continue;
      }
      TermStatus status =
          switch (plain.charAt(0)) {
            case '+' -> TermStatus.ADMITTED;
            case '-' -> TermStatus.FORBIDDEN;
            case '=' -> TermStatus.DO_NOT_TRANSLATE;
            default -> TermStatus.PREFERRED;
          };
      String name = status == TermStatus.PREFERRED ? plain : plain.substring(1);
      terms.add(new Term(LanguageTag.of(language), name, status, part, List.of()));
    }
  }

  static List<Sentence> sentences(String file) {
    var sentences = new ArrayList<Sentence>();
    for (String[] fields : rows(file, 5)) {
      List<String> terms = words(fields[1]);
      var missing = new ArrayList<String>();
      var forbidden = new ArrayList<String>();
      for (String verdict : fields[2].split(" (?=[!-])")) {
        if (verdict.startsWith("!")) {
          missing.add(verdict.substring(1));
        } else if (verdict.startsWith("-")) {
          forbidden.add(verdict.substring(1));
        }
      }
      boolean lookedAt = sentences.size() % 2 == 0;
      sentences.add(
          new Sentence(fields[0], lookedAt, terms, missing, forbidden, fields[3], fields[4]));
    }
    return sentences;
  }

  static List<Mending> mendings() {
    var mendings = new ArrayList<Mending>();
    for (String[] fields : rows("mending.txt", 5)) {
      int start = fields[3].indexOf('[');
      int end = fields[3].indexOf(']') - 1;
      String target = fields[3].replace("[", "").replace("]", "");
      mendings.add(
          new Mending(
              mendings.size() % 2 == 0,
              fields[0].equals("en>ru"),
              fields[1],
              fields[2],
              target,
              start,
              start < 0 ? -1 : end,
              fields[4]));
    }
    return mendings;
  }

  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(" "));
  }

  private static List<String[]> rows(String file, int fields) {
    try (InputStream stream = NewsSentences.class.getResourceAsStream(file)) {
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(
              line ->
                  Arrays.stream((line + " ").split("\\|"))
                      .map(String::strip)
                      .toArray(String[]::new))
          .map(
              row -> {
                if (row.length != fields) {
                  throw new IllegalStateException(file + ": " + String.join(" | ", row));
                }
                return row;
              })
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
