package tolmach.engine.onnx;

import ai.onnxruntime.OnnxTensor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Tensors by name, closed when another one takes their place. One thread only. */
final class TensorMap implements AutoCloseable {

  private final Map<String, OnnxTensor> tensors = new LinkedHashMap<>();

  OnnxTensor put(String name, OnnxTensor tensor) {
    OnnxTensor before = tensors.put(name, tensor);
    if (before != null) {
      before.close();
    }
    return tensor;
  }

  boolean has(String name) {
    return tensors.containsKey(name);
  }

  /** Those of {@code names} that are here. */
  Map<String, OnnxTensor> of(Set<String> names) {
    Map<String, OnnxTensor> some = new LinkedHashMap<>();
    for (String name : names) {
      OnnxTensor tensor = tensors.get(name);
      if (tensor != null) {
        some.put(name, tensor);
      }
    }
    return some;
  }

  /** Gives them all away, each under the name that goes with its own, to be closed by the other. */
  void moveTo(TensorMap other, Map<String, String> names) {
    names.forEach(
        (name, otherName) -> {
          OnnxTensor tensor = tensors.remove(name);
          if (tensor != null) {
            other.put(otherName, tensor);
          }
        });
  }

  @Override
  public void close() {
    tensors.values().forEach(OnnxTensor::close);
    tensors.clear();
  }
}
