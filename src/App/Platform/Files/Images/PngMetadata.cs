using System.Buffers.Binary;
using System.Text;

namespace MangNon.App.Platform.Files.Images;

/// <summary>PNG (ISO/IEC 15948): chunks, each with its length, name and checksum. Only those that make the picture stay.</summary>
internal static class PngMetadata
{
    private const int Signature = 8;

    // Everything else, eXIf, tEXt, zTXt, iTXt and tIME among it, goes.
    private static readonly HashSet<string> Picture =
        ["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "pHYs", "bKGD", "acTL", "fcTL", "fdAT"];

    public static byte[] Remove(byte[] image)
    {
        var kept = new MemoryStream(image.Length);
        kept.Write(image, 0, Signature);
        for (int at = Signature, end; ; at = end)
        {
            var name = Encoding.ASCII.GetString(image, at + 4, 4);
            end = checked(at + 12 + (int)BinaryPrimitives.ReadUInt32BigEndian(image.AsSpan(at)));
            if (Picture.Contains(name)) kept.Write(image, at, end - at);
            if (name == "IEND") return kept.ToArray();
        }
    }
}
