package tolmach.engine.deepl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.deepl.api.AuthorizationException;
import com.deepl.api.DeepLClient;
import com.deepl.api.DeepLClientOptions;
import com.deepl.api.GlossaryEntries;
import com.deepl.api.MultilingualGlossaryDictionaryEntries;
import com.deepl.api.MultilingualGlossaryInfo;
import com.deepl.api.TextResult;
import com.deepl.api.TextTranslationOptions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tolmach.engine.http.StandIn;

/** The server that stands in for DeepL is one that DeepL's own client understands. */
class DeepLServerTest {

  private final DeepLServer deepl = new DeepLServer();
  private StandIn server;

  @BeforeEach
  void start() {
    server = new StandIn(deepl);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private DeepLClient client(String key) {
    var options = new DeepLClientOptions();
    options.setServerUrl(server.base().toString());
    options.setMaxRetries(0);
    return new DeepLClient(key, options);
  }

  /** The client sends forms; only what the two have in common is compared. */
  @Test
  void understands_the_glossaries_of_deepls_client() throws Exception {
    MultilingualGlossaryInfo made =
        client(DeepLServer.KEY)
            .createMultilingualGlossary(
                "a name",
                List.of(
                    new MultilingualGlossaryDictionaryEntries(
                        "en", "ru", new GlossaryEntries(Map.of("council", "горсовет")))));
    assertThat(made.getGlossaryId()).isEqualTo(deepl.glossaries.keySet().iterator().next());
    assertThat(client(DeepLServer.KEY).listMultilingualGlossaries())
        .extracting(MultilingualGlossaryInfo::getName)
        .containsExactly("a name");
  }

  @Test
  void tells_languages_that_deepls_client_reads() throws Exception {
    assertThat(client(DeepLServer.KEY).getTargetLanguages())
        .extracting(language -> language.getCode())
        .contains("pt-BR", "zh-HANT");
  }

  @Test
  void turns_away_a_wrong_key_as_deepl_does() {
    assertThatThrownBy(() -> client("wrong").getSourceLanguages())
        .isInstanceOf(AuthorizationException.class);
  }

  @Test
  void answers_with_translations_that_deepls_client_reads() throws Exception {
    server.except(
        "/v2/translate",
        request -> {
          assertThat(request.getBodyAsString()).contains("target_lang=ru", "tag_handling=xml");
          return StandIn.ok(
              "{\"translations\":[{\"detected_source_language\":\"EN\",\"text\":\"ДА\","
                  + "\"billed_characters\":3}]}");
        });
    TextResult result =
        client(DeepLServer.KEY)
            .translateText("Yes", "en", "ru", new TextTranslationOptions().setTagHandling("xml"));
    assertThat(result.getText()).isEqualTo("ДА");
    assertThat(result.getBilledCharacters()).isEqualTo(3);
  }
}
