package tolmach.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tolmach.article.Json;

class BenchQualityTest {

  @TempDir private Path folder;
  private String set;
  private String good;
  private String worse;

  @BeforeEach
  void write() throws Exception {
    set =
        file(
            "set.tsv",
            "Мост через Велну закрыт до 12 мая.\tThe Velna bridge stays closed until May 12.",
            "Паром на острова отходит в полдень.\tThe ferry to the islands leaves at noon.",
            "Цены выросли на 3,5 %.\tPrices rose by 3.5%.");
    good =
        file(
            "good.txt",
            "The Velna bridge stays closed until 12 May.",
            "The ferry to the islands leaves at midday.",
            "Prices rose by 3.5%.");
    worse = file("worse.txt", "The Velna bridge closed.", "Ferry to islands.", "Prices 3.5%");
  }

  @Test
  void measures_translations_that_are_there_without_any_engine() {
    Invocation measured = quality(set, "--output", good);

    assertThat(measured.code()).as(measured.err()).isZero();
    assertThat(measured.out().lines())
        .contains("good.txt")
        .anyMatch(line -> line.matches("  BLEU +\\d+\\.\\d \\(μ = .+ ± .+\\)  .+BP = .+"))
        .anyMatch(line -> line.matches("  chrF2 +\\d+\\.\\d \\(μ = .+ ± .+\\)"))
        .contains(
            "BLEU    nrefs:1|bs:1000|seed:12345|case:mixed|eff:no|tok:13a|smooth:exp|version:tolmach",
            "chrF2   nrefs:1|bs:1000|seed:12345|case:mixed|eff:yes|nc:6|nw:0|space:no|version:tolmach");
  }

  @Test
  void compares_two_systems_and_says_how_sure_it_is() throws Exception {
    Invocation measured = quality(set, "--output", good, "--output", worse, "--chrf++", "--json");

    JsonNode answer = Json.MAPPER.readTree(measured.out());
    assertThat(answer.path("bench").asText()).isEqualTo("quality");
    assertThat(answer.path("figures").findValuesAsText("name"))
        .contains(
            "BLEU of good.txt",
            "chrF2 of good.txt, mean",
            "chrF2++ of worse.txt",
            "BLEU of worse.txt, p-value")
        .doesNotContain("BLEU of good.txt, p-value");
    JsonNode chrf = figure(answer, "chrF2 of worse.txt");
    assertThat(chrf.path("limit").asDouble())
        .isEqualTo(figure(answer, "chrF2 of good.txt").path("value").asDouble());
    assertThat(chrf.path("ratio").asDouble()).isLessThan(1);
    assertThat(figure(answer, "chrF2 of worse.txt, p-value").path("value").asDouble())
        .isBetween(0.0, 1.0);
    assertThat(answer.path("method").asText()).contains("3 segments").contains("tok:13a");
  }

  @Test
  void an_engine_stands_beside_a_file_in_the_order_they_were_named() {
    Invocation measured =
        quality(
            file("en.tsv", "The ferry leaves.\t[Ţĥéé ƒéééŕŕýý ļééååvééš.]", "Noon.\tx"),
            "--from",
            "en",
            "--to",
            "en-XA",
            "--output",
            file("copy.txt", "The ferry leaves.", "Noon."),
            "--engine",
            "pseudo");

    assertThat(measured.code()).as(measured.err()).isZero();
    List<String> lines = measured.out().lines().toList();
    assertThat(lines.get(0)).isEqualTo("copy.txt");
    assertThat(lines).anyMatch(line -> line.matches("pseudo: 2 by pseudo 2, .*s"));
    assertThat(lines).anyMatch(line -> line.contains("(p = "));
  }

  @Test
  void reads_the_other_way_round_and_measures_all_engines_as_one_system() {
    Invocation measured =
        quality(file("xa.tsv", "[Ñööööñ]\tNoon."), "--reverse", "--from", "en", "--to", "en-XA");

    assertThat(measured.code()).as(measured.err()).isZero();
    assertThat(measured.out()).startsWith("engines: 1 by pseudo 2");
  }

  @Test
  void writes_each_segment_with_its_scores() throws Exception {
    Path segments = folder.resolve("segments.tsv");

    quality(set, "--output", good, "--output", good, "--segments", segments.toString());

    List<String> lines = Files.readAllLines(segments, UTF_8);
    assertThat(lines).hasSize(4);
    assertThat(lines.get(0))
        .isEqualTo(
            "source\treference\tgood.txt\tgood.txt BLEU\tgood.txt chrF2\tgood.txt seconds"
                + "\tgood.txt (2)\tgood.txt (2) BLEU\tgood.txt (2) chrF2\tgood.txt (2) seconds");
    String[] last = lines.get(3).split("\t", -1);
    assertThat(last).hasSize(10);
    assertThat(last[2]).isEqualTo("Prices rose by 3.5%.");
    assertThat(Double.parseDouble(last[3])).isCloseTo(100, within(0.001));
    assertThat(last[4]).isEqualTo("100.00");
    assertThat(last[5]).isEmpty();
  }

  @Test
  void the_same_translations_do_not_differ() {
    Invocation measured = quality(set, "--output", good, "--output", good);

    assertThat(measured.out()).contains("(p = 1.0000)").doesNotContain("(p = 1.0000)*");
  }

  @Test
  void a_file_of_another_length_is_refused_with_both_lengths() {
    Invocation refused = quality(set, "--output", file("short.txt", "One line."));

    assertThat(refused.code()).isEqualTo(ExitCode.FAILED);
    assertThat(refused.out()).isEmpty();
    assertThat(refused.err()).contains("short.txt has 1 lines").contains("set.tsv has 3");
  }

  @Test
  void says_what_is_missing() {
    assertThat(quality(set).code()).isEqualTo(ExitCode.USAGE);
    assertThat(quality(set, "--output", good, "--tokenize", "14a").err())
        .contains("[13a, intl, zh, char, none]");
    assertThat(quality(set, "--from", "en", "--to", "fo").err())
        .contains("No engine serves en→fo")
        .contains("pseudo 2");
    assertThat(quality(set, "--from", "en", "--to", "en-XA", "--engine", "deep").err())
        .contains("No engine \"deep\" serves en→en-XA");
    assertThat(quality(file("bad.tsv", "one column"), "--output", good).err())
        .contains("bad.tsv is no test set: line 1 has 1 column");
    assertThat(Invocation.of("bench").code()).isEqualTo(ExitCode.USAGE);
  }

  private static JsonNode figure(JsonNode answer, String name) {
    for (JsonNode figure : answer.path("figures")) {
      if (figure.path("name").asText().equals(name)) {
        return figure;
      }
    }
    throw new AssertionError("no figure " + name + " in " + answer);
  }

  private static Invocation quality(String... args) {
    var all = new String[args.length + 2];
    all[0] = "bench";
    all[1] = "quality";
    System.arraycopy(args, 0, all, 2, args.length);
    return Invocation.of(all);
  }

  private String file(String name, String... lines) {
    try {
      return Files.write(folder.resolve(name), List.of(lines), UTF_8).toString();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
