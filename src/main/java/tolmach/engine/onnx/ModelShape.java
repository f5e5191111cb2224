package tolmach.engine.onnx;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@code config.json} says of a Marian model.
 *
 * @param layers of the decoder
 * @param heads of the decoder's attention
 * @param width of the hidden states; each head has {@code width / heads} of it
 * @param vocabulary pieces the decoder chooses from
 * @param positions the most tokens on either side
 * @param end the id of {@code </s>}
 * @param pad the id that fills up rows and is never generated
 * @param start the id the decoder begins with
 * @param languages those of a model made for this house, any of which goes into any other; empty
 *     for other models
 */
record ModelShape(
    int layers,
    int heads,
    int width,
    int vocabulary,
    int positions,
    int end,
    int pad,
    int start,
    List<String> languages) {

  static ModelShape read(Path config) throws BrokenModelException {
    JsonNode json;
    try {
      json = new ObjectMapper().readTree(Files.readAllBytes(config));
    } catch (IOException e) {
      throw new BrokenModelException("config.json is not JSON", e);
    }
    String type = json.path("model_type").asText();
    if (!type.equals("marian")) {
      throw new BrokenModelException(
          "config.json is of a model of type \"" + type + "\"; only marian can be used");
    }
    List<String> languages = new ArrayList<>();
    json.path("tolmach").path("languages").forEach(language -> languages.add(language.asText()));
    int vocabulary = number(json, "vocab_size");
    int pad = number(json, "pad_token_id");
    ModelShape shape =
        new ModelShape(
            number(json, "decoder_layers"),
            number(json, "decoder_attention_heads"),
            number(json, "d_model"),
            json.path("decoder_vocab_size").asInt(vocabulary),
            json.path("max_position_embeddings").asInt(512),
            number(json, "eos_token_id"),
            pad,
            json.path("decoder_start_token_id").asInt(pad),
            List.copyOf(languages));
    if (shape.heads < 1 || shape.layers < 1 || shape.width % shape.heads != 0) {
      throw new BrokenModelException(
          "config.json: "
              + shape.width
              + " dimensions cannot be shared by "
              + shape.heads
              + " heads");
    }
    return shape;
  }

  private static int number(JsonNode json, String name) throws BrokenModelException {
    if (!json.path(name).canConvertToInt()) {
      throw new BrokenModelException("config.json lacks the number " + name);
    }
    return json.path(name).asInt();
  }

  /** True for a model made for this house, whose graphs can do more than the usual ones. */
  boolean isOwn() {
    return !languages.isEmpty();
  }

  int headWidth() {
    return width / heads;
  }
}
