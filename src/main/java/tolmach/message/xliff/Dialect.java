package tolmach.message.xliff;

import tolmach.language.LanguageTag;
import tolmach.message.xml.Edits;
import tolmach.message.xml.Inline;
import tolmach.message.xml.StartTag;
import tolmach.message.xml.XmlElement;
import tolmach.message.xml.XmlSource;

/** How a version of XLIFF says what all of them say. */
interface Dialect {

  /** What an element within a source or target is to a translator. */
  Inline inline(XmlElement element);

  /** Puts the file's word for its target language right. */
  void language(XmlSource source, LanguageTag target, Edits edits);

  /** The start tag of a target that is translated now. */
  void translated(StartTag target);

  /** The start tag of what holds a target that is translated now. */
  void holds(StartTag holder);

  /** The start tag of what held a target and has none any more. */
  void emptied(StartTag holder);
}
