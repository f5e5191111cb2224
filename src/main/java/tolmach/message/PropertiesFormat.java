package tolmach.message;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tolmach.article.BadItemException;
import tolmach.language.LanguageTag;

/** Java {@code .properties}; a value is plain, or a pattern of MessageFormat with ICU's plurals. */
final class PropertiesFormat implements BundleFormat {

  /** A key no one would take for prose or markup. */
  private static final Pattern PLAIN_KEY = Pattern.compile("[\\p{L}\\p{N}_./$\\[\\]-]+");

  private static final Set<String> TYPES =
      new LinkedHashSet<>(List.of("text/x-java-properties", "text/x-properties"));

  @Override
  public String name() {
    return "properties";
  }

  @Override
  public Set<String> mediaTypes() {
    return TYPES;
  }

  @Override
  public boolean mayBeNamed(String name) {
    return name.endsWith(".properties");
  }

  @Override
  public boolean resembles(byte[] bytes) {
    try {
      PropertiesBundle bundle = PropertiesBundle.parse(bytes);
      return !bundle.entries().isEmpty()
          && bundle.entries().stream().allMatch(e -> PLAIN_KEY.matcher(e.key()).matches())
          && bundle.hasSeparators();
    } catch (BadItemException e) {
      return false;
    }
  }

  @Override
  public Charset charset(byte[] bytes) {
    return Charsets.of(bytes);
  }

  @Override
  public Bundle parse(String text, Charset charset) {
    PropertiesBundle bundle = PropertiesBundle.parse(text, charset);
    return new Messages(bundle, bundle.entries().stream().map(PropertiesFormat::message).toList());
  }

  private static Message message(Entry entry) {
    return new Message(
        entry.key(),
        MessageSyntax.read(entry.value()),
        null,
        entry.comment(),
        entry.line(),
        !CommentWords.isKept(entry.comment()),
        CommentWords.limit(entry.comment()));
  }

  private record Messages(PropertiesBundle bundle, List<Message> messages) implements Bundle {

    @Override
    public String localized(Map<String, MessageText> texts, LanguageTag target) {
      var values = new HashMap<String, String>();
      texts.forEach((key, text) -> values.put(key, MessageSyntax.write(text)));
      return new String(bundle.localized(values), bundle.charset());
    }
  }
}
