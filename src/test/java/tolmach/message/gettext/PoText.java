package tolmach.message.gettext;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tolmach.message.Bundle;
import tolmach.message.Message;
import tolmach.message.MessageSyntax;
import tolmach.message.MessageText;
import tolmach.message.Variant;

/** PO files and texts for them. */
final class PoText {

  static final String HEADER =
      "msgid \"\"\nmsgstr \"\"\n\"Language: ru\\n\"\n"
          + "\"Content-Type: text/plain; charset=UTF-8\\n\"\n\n";

  private PoText() {}

  static String file(String name) {
    try (InputStream in = PoText.class.getResourceAsStream("/tolmach/message/bundles/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Bundle read(String text) {
    return new GettextFormat().parse(text, StandardCharsets.UTF_8);
  }

  static Message message(Bundle bundle, String key) {
    return bundle.messages().stream().filter(one -> one.key().equals(key)).findFirst().get();
  }

  static MessageText text(String value) {
    return MessageText.of(MessageSyntax.plain(value));
  }

  /** A text of several cases: category, value, category, value … */
  static MessageText forms(String... casesAndValues) {
    List<Variant> variants = new ArrayList<>();
    for (int i = 0; i < casesAndValues.length; i += 2) {
      variants.add(MessageSyntax.form(casesAndValues[i], casesAndValues[i + 1], ""));
    }
    return new MessageText(List.of(PoMessages.COUNT), variants);
  }

  /** A text in one line: what each case says, placeholders and all. */
  static String said(MessageText text) {
    if (text == null) {
      return null;
    }
    var all = new ArrayList<String>();
    for (Variant variant : text.variants()) {
      String cases = variant.cases().isEmpty() ? "" : variant.cases().get(0) + ": ";
      all.add(cases + MessageSyntax.plain(variant.text()));
    }
    return String.join(" | ", all);
  }
}
