package tolmach.message.yaml;

import tolmach.message.KeysAndTexts;
import tolmach.message.yaml.YamlNode.YamlEntry;

/** What a file is by its keys and values. */
final class YamlLook {

  private final KeysAndTexts look = new KeysAndTexts();

  private YamlLook() {}

  /** True if it is a mapping with strings for people, and nothing else that is known. */
  static boolean areMessages(YamlNode root) {
    var yaml = new YamlLook();
    if (root.kind() == YamlNode.Kind.MAPPING) {
      yaml.walk(root, "", 0);
    }
    return yaml.look.areMessages();
  }

  private void walk(YamlNode node, String key, int depth) {
    if (look.isEnough()) {
      return;
    }
    switch (node.kind()) {
      case MAPPING -> {
        for (YamlEntry entry : node.entries()) {
          look.key(entry.key().value(), depth + 1);
          walk(entry.value(), entry.key().value(), depth + 1);
        }
      }
      case SEQUENCE -> node.items().forEach(item -> walk(item, "", depth + 1));
      case ALIAS -> {
        // stands elsewhere
      }
      default -> {
        if (node.isString()) {
          look.string(key, depth, node.value());
        } else {
          look.literal();
        }
      }
    }
  }
}
