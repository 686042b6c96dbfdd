using System.Buffers.Binary;
using System.Text;

namespace MangNon.App.Platform.Files.Images;

/// <summary>PNG (ISO/IEC 15948): chunks, each with its length, name and checksum. Only those that make the picture stay.</summary>
internal static class PngMetadata
{
    private const int Signature = 8;
    private const int Header = 8;
    private const uint ReversedPolynomial = 0xEDB88320;

    // Everything else, tEXt, zTXt, iTXt and tIME among it, goes; of eXIf the orientation alone is written anew.
    private static readonly HashSet<string> Picture =
        ["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "pHYs", "bKGD", "acTL", "fcTL", "fdAT"];

    public static byte[] Remove(byte[] image)
    {
        var (kept, orientation) = (new MemoryStream(image.Length), OrientationOf(image));
        kept.Write(image, 0, Signature);
        foreach (var (name, start, end) in Chunks(image))
        {
            if (Picture.Contains(name)) kept.Write(image, start, end - start);
            if (name == "IHDR" && Orientation.Block(orientation) is { } block) kept.Write(Chunk("eXIf"u8, block));
        }

        return kept.ToArray();
    }

    private static ushort OrientationOf(byte[] image)
    {
        var exif = Chunks(image).FirstOrDefault(c => c.Name == "eXIf");
        return Orientation.Of(exif.Name is null ? [] : image.AsSpan(exif.Start + Header, exif.End - exif.Start - Header - 4));
    }

    private static IEnumerable<(string Name, int Start, int End)> Chunks(byte[] image)
    {
        for (int at = Signature, end; ; at = end)
        {
            var name = Encoding.ASCII.GetString(image, at + 4, 4);
            end = checked(at + 12 + (int)BinaryPrimitives.ReadUInt32BigEndian(image.AsSpan(at)));
            yield return (name, at, end);
            if (name == "IEND") yield break;
        }
    }

    private static byte[] Chunk(ReadOnlySpan<byte> name, ReadOnlySpan<byte> content)
    {
        var chunk = new byte[Header + content.Length + 4];
        BinaryPrimitives.WriteInt32BigEndian(chunk, content.Length);
        name.CopyTo(chunk.AsSpan(4));
        content.CopyTo(chunk.AsSpan(Header));
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(Header + content.Length), Checksum(chunk.AsSpan(4, 4 + content.Length)));
        return chunk;
    }

    // CRC-32 as the standard's annex has it; a decoder drops a chunk with a wrong one.
    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var value in bytes)
        {
            sum ^= value;
            for (var bit = 0; bit < 8; bit++) sum = (sum & 1) == 1 ? sum >> 1 ^ ReversedPolynomial : sum >> 1;
        }

        return ~sum;
    }
}
