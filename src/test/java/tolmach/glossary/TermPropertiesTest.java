package tolmach.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tolmach.language.LanguagePair;
import tolmach.language.LanguageTag;
import tolmach.language.morphology.GrammaticalCase;
import tolmach.language.morphology.Morphology;
import tolmach.language.morphology.RussianPhrase;
import tolmach.language.morphology.Slot;

/** What holds for every term and every text. */
class TermPropertiesTest {

  private static final Glossary GLOSSARY = NewsSentences.glossary();
  private static final List<LanguagePair> PAIRS =
      List.of(
          LanguagePair.of("en", "ru"),
          LanguagePair.of("ru", "en"),
          LanguagePair.of("de", "zh"),
          LanguagePair.of("uk", "pl"));

  @Test
  void every_form_that_is_made_of_a_term_is_recognised_as_the_term() {
    Morphology russian = Morphology.of(LanguageTag.of("ru"));
    var lost = new ArrayList<String>();
    int made = 0;
    for (Concept concept : NewsSentences.concepts()) {
      for (Term term : concept.terms()) {
        if (!term.language().value().equals("ru") || term.partOfSpeech() == PartOfSpeech.VERB) {
          continue;
        }
        TermPattern pattern = TermPattern.of(term, russian);
        for (GrammaticalCase grammaticalCase : GrammaticalCase.values()) {
          for (boolean plural : new boolean[] {false, true}) {
            Optional<String> form =
                RussianPhrase.of(term.text(), term.partOfSpeech() == PartOfSpeech.PROPER_NOUN)
                    .flatMap(phrase -> phrase.in(new Slot(grammaticalCase, plural)));
            if (form.isPresent()) {
              made++;
              if (pattern.all(Words.of(form.get(), russian), false).isEmpty()) {
                lost.add(term.text() + " → " + form.get());
              }
            }
          }
        }
      }
    }

    assertThat(made).isGreaterThan(1_000);
    assertThat(lost).isEmpty();
  }

  @Test
  void no_text_whatever_makes_it_fail_and_what_it_finds_lies_within_the_text() {
    long seed = System.nanoTime();
    var random = new Random(seed);
    for (int i = 0; i < 3_000; i++) {
      String source = text(random);
      String target = text(random);
      LanguagePair pair = PAIRS.get(random.nextInt(PAIRS.size()));

      List<TermMatch> matches = GLOSSARY.terms(pair, source, "");
      int last = 0;
      for (TermMatch match : matches) {
        assertThat(match.start()).as("seed " + seed).isBetween(last, match.end() - 1);
        assertThat(match.end()).as("seed " + seed).isLessThanOrEqualTo(source.length());
        last = match.end();
      }
      List<Alignment> wild =
          List.of(
              new Alignment(
                  random.nextInt(9) - 2,
                  random.nextInt(60),
                  random.nextInt(9) - 2,
                  random.nextInt(60)));
      for (TermFault fault : GLOSSARY.faults(pair, source, target, "sport")) {
        GLOSSARY.mend(pair, source, target, wild, fault);
      }
    }
  }

  @Test
  void a_word_of_a_hundred_thousand_letters_is_a_word() {
    String word = "ы".repeat(100_000);

    assertThat(GLOSSARY.terms(LanguagePair.of("ru", "en"), word + " ⟦1⟧ " + word, "")).isEmpty();
    assertThat(
            GLOSSARY.terms(LanguagePair.of("en", "ru"), "⟦".repeat(9_999) + "a.".repeat(9_999), ""))
        .isEmpty();
  }

  /** Words of the glossary, marks, markers and characters of every plane, in any order. */
  private static String text(Random random) {
    var text = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      switch (random.nextInt(6)) {
        case 0 -> text.append("Министерство иностранных ");
        case 1 -> text.append("the UN Security Council's");
        case 2 -> text.append("⟦1⟧").append("⟦/1").append(random.nextBoolean() ? "⟧" : "");
        case 3 -> text.append("U.S. «Газпром» iPhone'а Ким Чен Ына Москва-");
        case 4 -> text.appendCodePoint(random.nextInt(0x10FFFF));
        default -> text.append((char) random.nextInt(0x10000));
      }
      text.append(random.nextBoolean() ? " " : "");
    }
    return text.toString();
  }
}
