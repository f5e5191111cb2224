package tolmach.article;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import tolmach.language.LanguageTag;

/**
 * What a format's reader found.
 *
 * @param declared the language the item gives itself, {@code und} if none
 */
record Reading(
    LanguageTag declared, List<RawBlock> blocks, List<Leftover> leftovers, ObjectNode properties) {

  Reading {
    blocks = List.copyOf(blocks);
    leftovers = List.copyOf(leftovers);
  }
}
