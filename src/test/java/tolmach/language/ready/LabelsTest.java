package tolmach.language.ready;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tolmach.language.LanguagePair;

/** A hundred names and a hundred ordinary labels, as they stand in user interfaces. */
class LabelsTest {

  private final ReadyNames names = ReadyNames.of(LanguagePair.of("en", "ru"));

  @Test
  void no_label_is_answered_wrongly_and_most_names_are_answered() throws IOException {
    var wrong = new TreeMap<String, String>();
    var unanswered = new ArrayList<String>();
    int right = 0;
    for (Map.Entry<String, Set<String>> label : labels().entrySet()) {
      Optional<String> answer = names.translation(label.getKey());
      if (answer.isEmpty()) {
        unanswered.add(label.getKey());
      } else if (label.getValue().contains(answer.get())) {
        right++;
      } else {
        wrong.put(label.getKey(), answer.get());
      }
    }
    System.out.println(
        "ready names: " + right + " right, " + wrong.size() + " wrong, none of " + unanswered);

    assertThat(wrong).isEmpty();
    assertThat(right).isGreaterThanOrEqualTo(95);
  }

  private static Map<String, Set<String>> labels() throws IOException {
    var labels = new TreeMap<String, Set<String>>();
    try (var reader =
        new BufferedReader(
            new InputStreamReader(
                LabelsTest.class.getResourceAsStream("labels.tsv"), StandardCharsets.UTF_8))) {
      List<String> lines = reader.lines().filter(line -> !line.startsWith("#")).toList();
      for (String line : lines) {
        String[] columns = line.split("\t");
        labels.put(columns[0], Set.of(columns[1].split("\\|")));
      }
    }
    return labels;
  }
}
