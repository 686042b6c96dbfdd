using System.Buffers.Binary;
using System.Text;

namespace MangNon.App.Platform.Files.Images;

/// <summary>WebP (RFC 9649): RIFF chunks of even length; VP8X says which kinds are there.</summary>
internal static class WebpMetadata
{
    private const int Header = 12;
    private const byte HasXmp = 0x04;
    private const byte HasExif = 0x08;

    public static byte[] Remove(byte[] image)
    {
        var kept = new MemoryStream(image.Length);
        kept.Write(image, 0, Header);
        byte[]? orientation = null;
        foreach (var (name, start, length) in Chunks(image))
        {
            if (name == "EXIF") orientation = Orientation.Block(Orientation.Of(Tiff(image.AsSpan(start + 8, length))));
            else if (name is "VP8X" or "VP8 " or "VP8L" or "ALPH" or "ANIM" or "ANMF" or "ICCP") kept.Write(image, start, 8 + length + length % 2);
        }

        if (orientation is not null) kept.Write([.. "EXIF"u8, (byte)orientation.Length, 0, 0, 0, .. orientation]);
        return Closed(kept.ToArray(), orientation is not null);
    }

    private static IEnumerable<(string Name, int Start, int Length)> Chunks(byte[] image)
    {
        var all = checked(8 + (int)BinaryPrimitives.ReadUInt32LittleEndian(image.AsSpan(4)));
        for (var at = Header; at < Math.Min(all, image.Length);)
        {
            var length = checked((int)BinaryPrimitives.ReadUInt32LittleEndian(image.AsSpan(at + 4)));
            yield return (Encoding.ASCII.GetString(image, at, 4), at, length);
            at = checked(at + 8 + length + length % 2);
        }
    }

    // Some writers put JPEG's name in front.
    private static ReadOnlySpan<byte> Tiff(ReadOnlySpan<byte> exif) => exif.StartsWith("Exif\0\0"u8) ? exif[6..] : exif;

    private static byte[] Closed(byte[] image, bool hasExif)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(image.AsSpan(4), (uint)image.Length - 8);
        if (!image.AsSpan(Header).StartsWith("VP8X"u8)) return image;
        image[Header + 8] = (byte)(image[Header + 8] & ~(HasXmp | HasExif) | (hasExif ? HasExif : 0));
        return image;
    }
}
