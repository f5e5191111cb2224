package tolmach.message.xml;

/** What stands within an element. Offsets are those of the text of the file. */
public sealed interface XmlNode permits XmlElement, XmlPiece {

  int start();

  int end();
}
