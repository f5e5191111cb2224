package tolmach.memory.tmx;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;
import tolmach.language.LanguagePair;
import tolmach.memory.OriginClass;
import tolmach.memory.Unit;
import tolmach.segment.TextHash;

/** What is written is TMX, and read again it is what it was. */
class TmxRoundTripTest {

  private static final List<String> PIECES =
      List.of(
          "The harbour",
          " ",
          "  ",
          "\n",
          "\r\n",
          "\t",
          "&",
          "<b>",
          "]]>",
          "\"",
          "'",
          "⟦1⟧",
          "⟦/1⟧",
          "⟦2⟧",
          "⟦/2⟧",
          "⟦17⟧",
          "⟦/003⟧",
          "⟦",
          "⟧",
          "⟦x⟧",
          "порт",
          "הנמל",
          "الميناء",
          "\u202E",
          "\u200F",
          "\u0000",
          "\u0007",
          "\u001F",
          "\uFFFE",
          "\uFFFF",
          "\uFFFD",
          "\uD83D\uDEA2",
          "\uD83D",
          "\uDEA2",
          "\u0085",
          "\u2028",
          "\u00A0",
          "\uFEFF",
          "港",
          "&#1;",
          "&amp;",
          "\\u0041",
          "\\",
          "e\u0301",
          "-->",
          "<![CDATA[",
          "{0}",
          "%s");

  private static final List<LanguagePair> PAIRS =
      List.of(
          LanguagePair.of("en", "ru"),
          LanguagePair.of("en-GB", "sr-Latn"),
          LanguagePair.of("ar", "he"),
          LanguagePair.of("und", "en-XA"),
          LanguagePair.of("zh-Hant", "pt-PT"));

  @Test
  void every_unit_comes_back_to_the_last_character() throws IOException {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    var random = new Random(seed);
    var units = new ArrayList<Unit>();
    for (int i = 0; i < 3000; i++) {
      units.add(unit(random));
    }

    ReadTmx read = ReadTmx.of(written(units), ReadTmx.DEFAULTS);

    assertThat(read.end()).as("seed " + seed).isNull();
    assertThat(read.faults()).as("seed " + seed).isEmpty();
    assertThat(read.units()).as("seed " + seed).isEqualTo(units);
  }

  @Test
  void it_is_valid_by_the_document_type_of_tmx_1_4() throws Exception {
    var random = new Random(14);
    var units = new ArrayList<Unit>();
    for (int i = 0; i < 300; i++) {
      units.add(unit(random));
    }

    assertThat(faults(written(units))).isEmpty();
    assertThat(faults(written(List.of()))).isEmpty();
    assertThat(faults("<tmx version='1.4'><body/></tmx>".getBytes(UTF_8)))
        .as("the test finds faults")
        .isNotEmpty();
  }

  @Test
  void the_same_units_are_the_same_bytes() throws IOException {
    var unit = unit(new Random(5));

    assertThat(written(List.of(unit))).isEqualTo(written(List.of(unit)));
  }

  @Test
  void a_translators_tool_that_kept_our_properties_brings_a_unit_back_to_its_place()
      throws IOException {
    Unit ours =
        new Unit(
            LanguagePair.of("en", "ru"),
            "A ⟦1⟧bridge⟦/1⟧.",
            "Мост.",
            TextHash.of("A ⟦1⟧bridge⟦/1⟧."),
            "",
            TextHash.of("Next."),
            "urn:story",
            OriginClass.MACHINE,
            "onnx",
            "1",
            ReadTmx.NOW);
    String theirs =
        new String(written(List.of(ours)), UTF_8)
            .replace("creationtool=\"Tolmach\"", "creationtool=\"Quill\"")
            .replace("Мост.", "<bpt i=\"1\" x=\"1\"/>Мост<ept i=\"1\"/>.");

    Unit back = ReadTmx.of(theirs).one();

    assertThat(back.target()).isEqualTo("⟦1⟧Мост⟦/1⟧.");
    assertThat(back.key()).isEqualTo(ours.key());
  }

  private static byte[] written(List<Unit> units) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var writer = new TmxWriter(out, "0", ReadTmx.NOW)) {
      for (Unit unit : units) {
        writer.write(unit);
      }
    }
    return out.toByteArray();
  }

  private static Unit unit(Random random) {
    String source = "s" + text(random);
    boolean known = random.nextInt(10) > 0;
    return new Unit(
        PAIRS.get(random.nextInt(PAIRS.size())),
        source,
        text(random) + "t",
        known ? TextHash.of(source) : text(random),
        random.nextBoolean() ? "" : TextHash.of(text(random)),
        random.nextBoolean() ? "" : TextHash.of(text(random)),
        "urn:" + text(random),
        OriginClass.values()[random.nextInt(3)],
        random.nextBoolean() ? null : text(random),
        random.nextBoolean() ? null : text(random),
        instant(random),
        random.nextBoolean() ? "" : text(random),
        random.nextBoolean() ? 0 : random.nextLong() >>> 1,
        random.nextInt(1000),
        random.nextBoolean() ? null : text(random));
  }

  private static Instant instant(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> Instant.ofEpochSecond(random.nextInt());
      case 1 -> Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000));
      case 2 -> Instant.MAX;
      default -> Instant.MIN;
    };
  }

  private static String text(Random random) {
    var text = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }

  private static List<String> faults(byte[] file) throws Exception {
    String document = new String(file, UTF_8);
    int body = document.indexOf("<tmx");
    var faults = new ArrayList<String>();
    var factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setValidating(true);
    var builder = factory.newDocumentBuilder();
    builder.setEntityResolver(
        (publicId, systemId) ->
            new InputSource(TmxRoundTripTest.class.getResourceAsStream("tmx14.dtd")));
    builder.setErrorHandler(
        new ErrorHandler() {
          @Override
          public void warning(SAXParseException e) {
            faults.add(e.getMessage());
          }

          @Override
          public void error(SAXParseException e) {
            faults.add(e.getMessage());
          }

          @Override
          public void fatalError(SAXParseException e) {
            faults.add(e.getMessage());
          }
        });
    builder.parse(
        new InputSource(
            new StringReader("<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">" + document.substring(body))));
    return faults;
  }
}
