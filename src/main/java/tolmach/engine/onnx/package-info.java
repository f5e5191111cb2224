/**
 * Translation in this process: models in the Hugging Face Marian layout (the built-in one, OPUS-MT
 * and their kin) through ONNX Runtime.
 *
 * <p>Begin with {@code OnnxEngine}: a {@code ModelFolder} says what a model is, {@code
 * SentencePiece} and {@code MarianVocabulary} turn text into ids and back, {@code MarianModel}
 * turns ids into ids with a {@code MarianDecoder} and a search, {@code engine.text} carries inline
 * codes past the model.
 *
 * <h2>Traps</h2>
 *
 * <ul>
 *   <li>The source side of the key-value cache is right in the first step's answer only; later ones
 *       are empty in the usual exports.
 *   <li>ONNX Runtime's threads spin by default; on shared cores that made one sentence ten times
 *       slower.
 *   <li>Reading an output tensor copies it; the logits are pinned to a buffer of our own instead.
 *   <li>Activations of an int8 model are scaled per tensor, so what else is in a batch can change a
 *       result slightly.
 *   <li>ONNX Runtime runs all nodes of a graph, also those whose outputs nobody asked for; so
 *       graphs are cut to what is wanted when they are loaded.
 *   <li>It ends the JVM while it starts if the command line is long; {@code OnnxRuntime} says why.
 *   <li>Ids come from {@code vocab.json}; the {@code .spm} files of OPUS-MT only cut into pieces.
 * </ul>
 */
package tolmach.engine.onnx;
