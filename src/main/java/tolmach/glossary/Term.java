package tolmach.glossary;

import java.util.List;
import java.util.Objects;
import tolmach.language.LanguageTag;

/**
 * How one language calls a concept.
 *
 * @param text in its basic form, as a dictionary would have it
 * @param forms other forms of it that a person has approved, for what no dictionary knows; often
 *     empty
 */
public record Term(
    LanguageTag language,
    String text,
    TermStatus status,
    PartOfSpeech partOfSpeech,
    List<String> forms) {

  public Term {
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(text, "text");
    status = status == null ? TermStatus.PREFERRED : status;
    partOfSpeech = partOfSpeech == null ? PartOfSpeech.OTHER : partOfSpeech;
    forms = forms == null ? List.of() : List.copyOf(forms);
  }
}
