/**
 * Language models behind the chat interface that OpenAI made and many servers speak: OpenAI itself,
 * Ollama, vLLM, llama.cpp's server, LM Studio.
 *
 * <p>Begin with {@code OpenAiEngine}; {@code Request} says what is asked, {@code Reply} what of an
 * answer is taken. langchain4j writes and reads the messages; the transport is the house's.
 *
 * <h2>Traps</h2>
 *
 * <ul>
 *   <li>An article is data. It stands in a JSON string of the user's message and nowhere else, and
 *       nothing that a model answers is trusted: ids, codes and lengths are checked, and a text
 *       that repeats our instructions is thrown away.
 *   <li>Left to itself a model merges two sentences or drops one. So every segment has a number and
 *       comes back under it; one that does not is asked for again, alone.
 *   <li>Servers differ in what they know of structured output and some ignore it in silence; an
 *       answer in a Markdown fence or after a model's thoughts is read all the same.
 * </ul>
 */
package tolmach.engine.openai;
