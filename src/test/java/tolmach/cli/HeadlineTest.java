package tolmach.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadlineTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"uri\":\"urn:1\",\"headlines\":[{\"value\":\"Port reopens\"}]}|Port reopens",
        "{\"uri\":\"urn:1\",\"headline\":\"Port reopens\"}|Port reopens",
        "{\"menu\":{\"open\":\"Open\",\"close\":\"Close\"},\"n_one\":\"{{count}} file\",\"n_other\":\"{{count}} files\"}|3 strings",
        "a.b=x=y|1 string",
        "<resources><string name=\"a\">Open</string><string name=\"b\">Close</string></resources>|2 strings",
        "The council voted.|The council voted.",
        "{\"a\":1}|''"
      })
  void is_what_an_article_says_or_how_many_strings_there_are(String value, String line) {
    assertThat(Headline.of(value.getBytes(StandardCharsets.UTF_8))).isEqualTo(line);
  }

  @Test
  void of_what_is_withdrawn_it_says_so() {
    assertThat(Headline.of(null)).isEqualTo("(withdrawn)");
  }
}
