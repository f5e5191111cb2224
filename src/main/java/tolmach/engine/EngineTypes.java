package tolmach.engine;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import tolmach.engine.pseudo.PseudoEngine;

/** The kinds of engines there are, and how each is made of its settings. */
public final class EngineTypes {

  /** Local models: one engine for each that lies in the folder of models. */
  public static final String ONNX = "onnx";

  public static final String PSEUDO = "pseudo";

  private static final Map<String, Function<EngineInstance, Engine>> MAKERS =
      new TreeMap<>(Map.of(PSEUDO, instance -> new PseudoEngine()));

  private EngineTypes() {}

  /** All types, in alphabetical order. */
  public static List<String> names() {
    var names = new TreeSet<>(MAKERS.keySet());
    names.add(ONNX);
    return List.copyOf(names);
  }

  /**
   * Makes an engine of any type but {@link #ONNX}.
   *
   * @throws IllegalArgumentException if an option is missing or wrong; says which
   */
  static Engine make(EngineInstance instance) {
    return MAKERS.get(instance.type()).apply(instance);
  }
}
