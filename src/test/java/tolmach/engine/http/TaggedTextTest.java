package tolmach.engine.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;
import tolmach.engine.Translation;

class TaggedTextTest {

  private static final String[] WORDS = {
    "a", "<b>", "&amp;", "x > y", "\u0001", "😀", "漢", "\ud800", " ", "⟦", "⟧"
  };

  /** Codes of any order, crossing and halved, between any characters; the seed is fixed. */
  @Test
  void is_well_formed_and_comes_back_as_it_was() throws Exception {
    Random random = new Random(20261123);
    for (int i = 0; i < 3000; i++) {
      String segment = segment(random);
      TaggedText tagged = new TaggedText(segment);
      DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader("<t>" + tagged.xml() + "</t>")));
      assertThat(tagged.fromXml(tagged.xml()))
          .as(tagged.xml())
          .isEqualTo(segment.replaceAll("[\u0001\\x{D800}]", ""));
    }
  }

  private static String segment(Random random) {
    List<String> parts = new ArrayList<>();
    for (int id = 1; id <= random.nextInt(5); id++) {
      if (random.nextInt(4) > 0) {
        parts.add("⟦" + id + "⟧");
      }
      if (random.nextInt(4) > 0) {
        parts.add("⟦/" + id + "⟧");
      }
    }
    Collections.shuffle(parts, random);
    StringBuilder segment = new StringBuilder();
    for (String part : parts) {
      segment.append(WORDS[random.nextInt(WORDS.length)]).append(part);
    }
    return segment.append(WORDS[random.nextInt(WORDS.length)]).toString();
  }

  @Test
  void reads_the_forms_in_which_a_server_may_return_an_element() {
    TaggedText tagged = new TaggedText("⟦1⟧a⟦/1⟧ ⟦2⟧ b⟦/3⟧");
    assertThat(tagged.xml()).isEqualTo("<x1>a</x1> <x2/> b<y3/>");
    assertThat(tagged.fromXml("<x2></x2> b<y3></y3> <x1/>&quot;&#39;&lt;"))
        .isEqualTo("⟦2⟧ b⟦/3⟧ ⟦1⟧⟦/1⟧\"'<");
    assertThat(tagged.fromResolved("&amp;<x2 />")).isEqualTo("&amp;⟦2⟧");
  }

  @Test
  void codes_that_were_lost_or_made_up_are_set_by_position() {
    assertThat(KeptCodes.in(" A ⟦1⟧b⟦/1⟧ ", "А ⟦1⟧б⟦/1⟧"))
        .isEqualTo(Translation.unscored(" А ⟦1⟧б⟦/1⟧ "));
    for (String wrong :
        List.of("А б", "А ⟦1⟧б", "А ⟦/1⟧б⟦1⟧", "А ⟦1⟧⟦1⟧б⟦/1⟧", "А ⟦1⟧б⟦/1⟧⟦2⟧", "⟦А ⟦1⟧б⟦/1⟧")) {
      Translation translation = KeptCodes.in("A ⟦1⟧b⟦/1⟧", wrong);
      assertThat(translation.text()).as(wrong).isEqualTo("А ⟦1⟧б⟦/1⟧");
      assertThat(translation.notes()).containsExactly(Translation.Note.CODES_GUESSED);
    }
  }
}
