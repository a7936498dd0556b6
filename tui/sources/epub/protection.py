"""Whether a book is locked by its seller."""

from tui.sources.archive import Archive, ArchiveFault
from tui.sources.epub.package import Package
from tui.sources.xml import XmlFault, parsed

_ENCRYPTION = "META-INF/encryption.xml"
_FONTS_ALONE = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")


def is_locked(archive: Archive, package: Package) -> bool:
    """Whether a chapter is encrypted; fonts that are only obfuscated lock nothing."""
    try:
        encryption = parsed(archive.read(_ENCRYPTION), recover=True)
    except (ArchiveFault, XmlFault):
        return False
    chapters = {item.name for item in package.spine} | {package.name}
    for one in encryption.iter("{*}EncryptedData"):
        method = one.find(".//{*}EncryptionMethod")
        reference = one.find(".//{*}CipherReference")
        algorithm = "" if method is None else method.get("Algorithm") or ""
        name = "" if reference is None else reference.get("URI") or ""
        if algorithm not in _FONTS_ALONE and archive.found(name) in chapters:
            return True
    return False
