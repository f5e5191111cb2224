package tolmach.engine.models;

import java.util.List;
import java.util.Locale;

/** In which precision a model's graphs are fetched. */
public enum FileVariant {
  /** int8: a quarter of the size, and two to three times as fast. */
  QUANTIZED("_quantized"),
  /** Single precision. */
  FP32("");

  private static final List<String> LESS =
      List.of("_quantized", "_int8", "_uint8", "_fp16", "_q4f16", "_q4", "_bnb4");

  private final String suffix;

  FileVariant(String suffix) {
    this.suffix = suffix;
  }

  /** The name of a graph in this precision: {@code onnx/encoder_model_quantized.onnx}. */
  String graph(String name) {
    return "onnx/" + name + suffix + ".onnx";
  }

  /** Whether a graph of that file name is in this precision. */
  boolean has(String file) {
    String name = file.replaceFirst("\\.onnx(_data)?$", "");
    return this == QUANTIZED
        ? name.endsWith("_quantized") || name.endsWith("_int8")
        : LESS.stream().noneMatch(name::endsWith);
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
