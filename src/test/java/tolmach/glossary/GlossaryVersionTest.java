package tolmach.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tolmach.language.LanguageTag;

class GlossaryVersionTest {

  private static final Term MAYOR = term("mayor", TermStatus.PREFERRED);
  private static final Concept FIRST = concept("a", "", MAYOR);
  private static final Concept SECOND = concept("b", "", term("quay", TermStatus.PREFERRED));

  @Test
  void without_terms_there_is_no_version() {
    assertThat(GlossaryVersion.of(List.of())).isEmpty();
  }

  @Test
  void the_same_terms_in_any_order_are_the_same_version() {
    assertThat(GlossaryVersion.of(List.of(FIRST, SECOND)))
        .hasSize(12)
        .isEqualTo(GlossaryVersion.of(List.of(SECOND, FIRST)));
  }

  @Test
  void whatever_changes_a_translation_changes_the_version() {
    assertThat(
            List.of(
                version(FIRST),
                version(concept("c", "", MAYOR)),
                version(concept("a", "north", MAYOR)),
                version(concept("a", "")),
                version(concept("a", "", term("mayor", TermStatus.FORBIDDEN))),
                version(concept("a", "", term("Mayor", TermStatus.PREFERRED))),
                version(
                    concept(
                        "a",
                        "",
                        new Term(
                            LanguageTag.of("de"), "mayor", null, PartOfSpeech.NOUN, List.of()))),
                version(
                    concept(
                        "a",
                        "",
                        new Term(
                            LanguageTag.of("en"), "mayor", null, PartOfSpeech.VERB, List.of()))),
                version(
                    concept(
                        "a",
                        "",
                        new Term(
                            LanguageTag.of("en"),
                            "mayor",
                            null,
                            PartOfSpeech.NOUN,
                            List.of("mayors"))))))
        .doesNotHaveDuplicates();
  }

  @Test
  void a_note_changes_no_translation_and_so_no_version() {
    var noted =
        new Concept("a", "", "as the charter says", List.of(MAYOR), Instant.now(), "M. Orlova");

    assertThat(version(noted)).isEqualTo(version(FIRST));
  }

  private static String version(Concept concept) {
    return GlossaryVersion.of(List.of(concept));
  }

  private static Concept concept(String id, String desk, Term... terms) {
    return new Concept(id, desk, null, List.of(terms), Instant.EPOCH, null);
  }

  private static Term term(String text, TermStatus status) {
    return new Term(LanguageTag.of("en"), text, status, PartOfSpeech.NOUN, List.of());
  }
}
