package tolmach.glossary;

import java.util.List;
import java.util.Objects;
import tolmach.language.LanguageTag;

/**
 * How one language calls a concept.
 *
 * @param text in its basic form, as a dictionary would have it
 * @param forms other forms of it that a person has approved, for what no dictionary knows; often
 *     empty. Each is a form as it stands in a text, found letter by letter: {@code Ким Чен Ына}.
 *     One that is to be written where a term is put in says its case and number before a sign of
 *     equality: {@code gen.sg=Ким Чен Ына}; cases {@code nom gen dat acc ins loc}, numbers {@code
 *     sg pl}. It goes before what the dictionary would make.
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
