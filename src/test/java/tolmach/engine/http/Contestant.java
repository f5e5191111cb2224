package tolmach.engine.http;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import tolmach.engine.Engine;
import tolmach.engine.apertium.ApertiumEngine;
import tolmach.engine.apertium.ApertiumServer;
import tolmach.engine.apertium.ApertiumSettings;
import tolmach.engine.deepl.DeepLEngine;
import tolmach.engine.deepl.DeepLServer;
import tolmach.engine.deepl.DeepLSettings;
import tolmach.engine.libretranslate.LibreTranslateEngine;
import tolmach.engine.libretranslate.LibreTranslateServer;
import tolmach.engine.libretranslate.LibreTranslateSettings;
import tolmach.engine.openai.ChatServer;
import tolmach.engine.openai.OpenAiEngine;
import tolmach.engine.openai.OpenAiSettings;
import tolmach.language.LanguagePair;

/** Each engine behind HTTP, the server that stands in for its service, and where it is asked. */
enum Contestant {
  LIBRETRANSLATE(
      "/translate",
      new LibreTranslateServer(),
      "{\"translatedText\":[]}",
      LanguagePair.of("en", "ru"),
      (base, http) ->
          new LibreTranslateEngine(
              new LibreTranslateSettings(
                  base, Contestant.key(), LibreTranslateSettings.Codes.TAGS, 16, http))),
  DEEPL(
      "/v2/translate",
      new DeepLServer(),
      "{\"translations\":[]}",
      LanguagePair.of("en", "ru"),
      (base, http) ->
          new DeepLEngine(
              new DeepLSettings(
                  Optional.of(base),
                  Contestant.key(),
                  DeepLSettings.Formality.DEFAULT,
                  DeepLSettings.Model.DEFAULT,
                  true,
                  10,
                  http))),
  OPENAI(
      "/v1/chat/completions",
      new ChatServer(),
      "{\"choices\":[{\"index\":0,\"finish_reason\":\"stop\",\"message\":{\"role\":\"assistant\","
          + "\"content\":\"{\\\"translations\\\":[]}\"}}]}",
      LanguagePair.of("en", "ru"),
      (base, http) ->
          new OpenAiEngine(
              new OpenAiSettings(
                  URI.create(base + "/v1"),
                  Contestant.key(),
                  "some-model",
                  Set.copyOf(OpenAiSettings.LANGUAGES),
                  16,
                  4000,
                  4,
                  1,
                  http))),
  APERTIUM(
      "/translate",
      new ApertiumServer(),
      "{\"responseData\":{},\"responseStatus\":200}",
      LanguagePair.of("en", "es"),
      (base, http) -> new ApertiumEngine(new ApertiumSettings(base, http)));

  final String path;
  final StandIn.Behaviour good;
  final String nothing;
  final LanguagePair pair;
  private final BiFunction<URI, HttpSettings, Engine> make;

  Contestant(
      String path,
      StandIn.Behaviour good,
      String nothing,
      LanguagePair pair,
      BiFunction<URI, HttpSettings, Engine> make) {
    this.path = path;
    this.good = good;
    this.nothing = nothing;
    this.pair = pair;
    this.make = make;
  }

  Engine engine(URI base, HttpSettings http) {
    return make.apply(base, http);
  }

  /** All use the key that the stand-in for DeepL asks for. */
  static ApiKey key() {
    return ApiKey.of(DeepLServer.KEY);
  }

  boolean hasKey() {
    return this != APERTIUM;
  }
}
