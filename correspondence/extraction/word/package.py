"""Opens the zip of a Word document: its members by name, each unpacked by our own count of bytes."""

import io
import struct
import zipfile
import zlib

from correspondence.extraction.errors import Unreadable
from correspondence.extraction.limits import Limits
from correspondence.extraction.problems import limit_reached, problem

_LOCAL = struct.Struct("<4s5H3L2H")  # the header that stands before each member
_ENTRY = b"PK\x01\x02"  # the mark of an entry in the directory
_ENCRYPTED = 0x1
_METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}


class Package:
    """The members of one file. Nothing is unpacked that is not asked for, and nothing is ever written to disk.

    Raises `Unreadable`: `damaged` for a zip that can be read in two ways or not at all (members that lie over each
    other, two of one name, a wrong checksum), `encrypted`, or the limit that it passes.
    """

    def __init__(self, data: bytes, limits: Limits) -> None:
        self._data, self._limits = data, limits
        self._unpacked = 0
        self._members = _members(data, limits)

    def __contains__(self, name: str) -> bool:
        return name.lower() in self._members

    def read(self, name: str) -> bytes:
        """The bytes of a member; the sizes that the zip states are believed only when they prove true."""
        if name not in self:
            raise damaged()
        info = self._members[name.lower()]
        start = _start(self._data, info)
        packed = self._data[start : start + info.compress_size]
        most = min(self._limits.member, self._limits.unpacked - self._unpacked)
        unpacked = packed if info.compress_type == zipfile.ZIP_STORED else _inflated(packed, most)
        if len(unpacked) > self._limits.member:
            raise limit_reached("member", self._limits.member)
        if len(unpacked) > most:
            raise limit_reached("unpacked", self._limits.unpacked)
        self._unpacked += len(unpacked)
        if len(unpacked) != info.file_size or zlib.crc32(unpacked) != info.CRC:
            raise damaged()
        return unpacked


def damaged() -> Unreadable:
    return Unreadable("damaged", problem("damaged"))


def _inflated(packed: bytes, most: int) -> bytes:
    """At most one byte more than `most`."""
    stream = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        unpacked = stream.decompress(packed, most + 1)
    except zlib.error as error:
        raise damaged() from error
    if len(unpacked) <= most and (not stream.eof or stream.unused_data):
        raise damaged()
    return unpacked


def _members(data: bytes, limits: Limits) -> dict[str, zipfile.ZipInfo]:
    """The members by name in lower case, as Word looks them up; folders are none."""
    if data.count(_ENTRY) > limits.members:
        raise limit_reached("members", limits.members)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as opened:
            infos = sorted(opened.infolist(), key=lambda info: info.header_offset)
            directory = opened.start_dir
    except (zipfile.BadZipFile, NotImplementedError, ValueError, struct.error, OSError) as error:
        raise damaged() from error
    if any(info.flag_bits & _ENCRYPTED for info in infos):
        raise Unreadable("encrypted", problem("encrypted"))
    end = 0
    for info in infos:
        if info.compress_type not in _METHODS or info.header_offset < end or (end == 0 and info.header_offset):
            raise damaged()
        end = _start(data, info) + info.compress_size
    members = {info.filename.lower(): info for info in infos if not info.is_dir()}
    if end > directory or len(members) != sum(not info.is_dir() for info in infos):
        raise damaged()
    return members


def _start(data: bytes, info: zipfile.ZipInfo) -> int:
    """Where the bytes of a member begin; its own header must name it as the directory does."""
    header = data[info.header_offset : info.header_offset + _LOCAL.size]
    if len(header) < _LOCAL.size or not header.startswith(b"PK\x03\x04"):
        raise damaged()
    *_, name, extra = _LOCAL.unpack(header)
    begins = info.header_offset + _LOCAL.size
    if data[begins : begins + name] not in _names(info):
        raise damaged()
    return begins + int(name) + int(extra)


def _names(info: zipfile.ZipInfo) -> set[bytes]:
    return {info.orig_filename.encode(encoding, "replace") for encoding in ("utf-8", "cp437")}
