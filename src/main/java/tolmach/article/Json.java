package tolmach.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import tolmach.language.LanguageTag;

/**
 * How Tolmach's own records are written on topics and in stores: JSON in UTF-8, language tags and
 * lanes as words, instants as ISO 8601, unknown properties refused nowhere (an older node must read
 * a newer one's records).
 */
public final class Json {

  /** Shared and not to be configured. */
  public static final ObjectMapper MAPPER = mapper();

  private Json() {}

  private static ObjectMapper mapper() {
    var tags = new SimpleModule("language tags");
    tags.addSerializer(LanguageTag.class, ToStringSerializer.instance);
    tags.addDeserializer(LanguageTag.class, new LanguageTagReader());
    tags.addKeyDeserializer(LanguageTag.class, new LanguageTagKeyReader());
    return new ObjectMapper()
        .registerModule(new JavaTimeModule())
        .registerModule(tags)
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .enable(SerializationFeature.WRITE_ENUMS_USING_TO_STRING)
        .enable(DeserializationFeature.READ_ENUMS_USING_TO_STRING)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);
  }

  /** The value as UTF-8 JSON. */
  public static byte[] bytes(Object value) {
    try {
      return MAPPER.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("cannot write " + value.getClass().getSimpleName(), e);
    }
  }

  /**
   * @throws UncheckedIOException if the bytes are not JSON of that type
   */
  public static <T> T read(byte[] bytes, Class<T> type) {
    try {
      return MAPPER.readValue(bytes, type);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + type.getSimpleName(), e);
    }
  }

  /**
   * @throws UncheckedIOException if the bytes are not JSON of that type
   */
  public static <T> T read(byte[] bytes, TypeReference<T> type) {
    try {
      return MAPPER.readValue(bytes, type);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + type.getType(), e);
    }
  }

  private static final class LanguageTagReader extends StdDeserializer<LanguageTag> {
    private static final long serialVersionUID = 1;

    LanguageTagReader() {
      super(LanguageTag.class);
    }

    @Override
    public LanguageTag deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      return LanguageTag.of(parser.getValueAsString());
    }
  }

  private static final class LanguageTagKeyReader extends KeyDeserializer {
    @Override
    public Object deserializeKey(String key, DeserializationContext context) {
      return LanguageTag.of(key);
    }
  }
}
