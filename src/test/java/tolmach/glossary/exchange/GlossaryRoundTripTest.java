package tolmach.glossary.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tolmach.glossary.Concept;
import tolmach.glossary.GlossaryVersion;
import tolmach.glossary.PartOfSpeech;
import tolmach.glossary.Term;
import tolmach.glossary.TermOrder;
import tolmach.glossary.TermStatus;
import tolmach.language.LanguageTag;

/** Whatever a glossary holds, what is read back is what was written. */
class GlossaryRoundTripTest {

  private static final int GLOSSARIES = 400;
  private static final List<String> LANGUAGES =
      List.of("en", "ru", "en-GB", "zh-Hant", "id", "sr-Latn", "ar");
  private static final List<String> PIECES =
      List.of(
          "a", "Я", "ё", "é", "の", "😀", "ß", "7", "|", "\\", "\"", "'", ",", ";", "<", ">", "&",
          "=", "+", "-", "@", "]]>", "{", "\u00A0", "\u0301", " ", "#", "sep=", "%", "\t");

  @ParameterizedTest
  @EnumSource
  void a_glossary_written_and_read_back_is_the_same(GlossaryFile.Format format) throws IOException {
    long seed = System.nanoTime();
    var random = new Random(seed);
    for (int i = 0; i < GLOSSARIES; i++) {
      List<Concept> concepts = concepts(random);
      var out = new ByteArrayOutputStream();
      GlossaryFile.write(format, concepts, out);

      GlossaryReading reading = GlossaryFile.read(out.toByteArray(), "");

      assertThat(reading.faults()).as("seed %d, glossary %d", seed, i).isEmpty();
      assertThat(reading.concepts()).as("seed %d, glossary %d", seed, i).isEqualTo(concepts);
      assertThat(GlossaryVersion.of(reading.concepts())).isEqualTo(GlossaryVersion.of(concepts));
    }
  }

  private static List<Concept> concepts(Random random) {
    var concepts = new ArrayList<Concept>();
    int count = 1 + random.nextInt(6);
    for (int i = 0; i < count; i++) {
      var terms = new ArrayList<Term>();
      int many = 1 + random.nextInt(7);
      for (int j = 0; j < many; j++) {
        Term term = term(random);
        boolean isNew =
            terms.stream()
                .noneMatch(
                    other ->
                        other.text().equals(term.text())
                            && other.language().equals(term.language())
                            && other.partOfSpeech() == term.partOfSpeech());
        if (isNew) {
          terms.add(term);
        }
      }
      concepts.add(
          new Concept(
              i + text(random),
              random.nextBoolean() ? "" : text(random),
              random.nextBoolean() ? null : text(random) + "\n" + text(random),
              TermOrder.inOrder(terms),
              null,
              null));
    }
    return concepts;
  }

  private static Term term(Random random) {
    List<String> forms = new ArrayList<>();
    while (random.nextInt(4) == 0) {
      forms.add(text(random));
    }
    return new Term(
        LanguageTag.of(LANGUAGES.get(random.nextInt(LANGUAGES.size()))),
        text(random),
        TermStatus.values()[random.nextInt(TermStatus.values().length)],
        PartOfSpeech.values()[random.nextInt(PartOfSpeech.values().length)],
        forms);
  }

  /** As entries keep it: no space at its edges, none twice. */
  private static String text(Random random) {
    String text = "";
    while (text.isEmpty()) {
      var drawn = new StringBuilder();
      int length = 1 + random.nextInt(6);
      for (int i = 0; i < length; i++) {
        drawn.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      text = Entry.wording(drawn.toString());
    }
    return text;
  }
}
