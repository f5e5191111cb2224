package tolmach.engine.onnx;

/** Asked between the steps of a long piece of work; an exception from it ends the work. */
interface Checkpoint<E extends Exception> {
  void pass() throws E;
}
