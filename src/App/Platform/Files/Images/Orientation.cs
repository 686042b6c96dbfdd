using System.Buffers.Binary;

namespace MangNon.App.Platform.Files.Images;

/// <summary>Which way up a picture is shown: the one fact of its Exif data that is kept.</summary>
internal static class Orientation
{
    private const ushort Tag = 0x0112;
    private const ushort Upright = 1;
    private const int EntryLength = 12;

    /// <summary>Reads it from a TIFF block (what follows "Exif\0\0"); upright where it is not said.</summary>
    public static ushort Of(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 8) return Upright;
        var isLittle = tiff[0] == 'I';
        var directory = (int)Number32(tiff[4..], isLittle);
        if (directory < 8 || directory > tiff.Length - 2) return Upright;
        var entries = Number16(tiff[directory..], isLittle);
        for (var i = 0; i < entries && directory + 2 + (i + 1) * EntryLength <= tiff.Length; i++)
        {
            var entry = tiff.Slice(directory + 2 + i * EntryLength, EntryLength);
            if (Number16(entry, isLittle) == Tag) return Number16(entry[8..], isLittle);
        }

        return Upright;
    }

    /// <summary>A TIFF block that says nothing else; null where upright needs no saying.</summary>
    public static byte[]? Block(ushort orientation) => orientation is <= Upright or > 8 ? null :
    [
        (byte)'M', (byte)'M', 0, 42, 0, 0, 0, 8, // big-endian, directory at 8
        0, 1, // one entry: tag, type SHORT, count 1, value
        0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0,
        0, 0, 0, 0, // no further directory
    ];

    private static ushort Number16(ReadOnlySpan<byte> bytes, bool isLittle) => isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint Number32(ReadOnlySpan<byte> bytes, bool isLittle) => isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
