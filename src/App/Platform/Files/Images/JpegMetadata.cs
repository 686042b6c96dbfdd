using System.Buffers.Binary;

namespace MangNon.App.Platform.Files.Images;

/// <summary>JPEG (ITU-T T.81): segments, each with a marker; the picture lies between start-of-scan and end-of-image.</summary>
internal static class JpegMetadata
{
    private const byte StartOfScan = 0xDA;
    private const byte EndOfImage = 0xD9;
    private const byte App1 = 0xE1;
    private const byte Comment = 0xFE;

    public static byte[] Remove(byte[] image)
    {
        var kept = new MemoryStream(image.Length);
        kept.Write(image, 0, 2);
        WriteOrientation(kept, image);
        foreach (var (start, end, marker) in Segments(image))
        {
            if (Stays(marker, image.AsSpan(start, end - start))) kept.Write(image, start, end - start);
        }

        return kept.ToArray();
    }

    // Colour profiles (APP2) and what decoders need (APP0, APP14) stay; every other application segment and comment goes.
    private static bool Stays(byte marker, ReadOnlySpan<byte> segment) => marker switch
    {
        0xE2 => segment[4..].StartsWith("ICC_PROFILE\0"u8),
        0xE0 => segment[4..].StartsWith("JFIF\0"u8),
        0xEE => segment[4..].StartsWith("Adobe"u8),
        >= 0xE0 and <= 0xEF or Comment => false,
        _ => true,
    };

    private static void WriteOrientation(MemoryStream kept, byte[] image)
    {
        foreach (var (start, end, marker) in Segments(image))
        {
            var content = image.AsSpan(start, end - start);
            if (marker is not App1 || content.Length < 10 || !content[4..].StartsWith("Exif\0\0"u8)) continue;
            if (Orientation.Block(Orientation.Of(content[10..])) is { } block) kept.Write([0xFF, App1, 0, (byte)(2 + 6 + block.Length), .. "Exif\0\0"u8, .. block]);
            return;
        }
    }

    // Ends with the end of the image: what phones hang on behind it (a second picture, a short film) is not seen and not kept.
    private static IEnumerable<(int Start, int End, byte Marker)> Segments(byte[] image)
    {
        for (var at = 2; ;)
        {
            if (image[at] != 0xFF) throw new InvalidDataException("A JPEG segment does not begin where it should.");
            while (image[at + 1] == 0xFF) at++;
            var marker = image[at + 1];
            if (marker == EndOfImage)
            {
                yield return (at, at + 2, marker);
                yield break;
            }

            var end = at + 2 + BinaryPrimitives.ReadUInt16BigEndian(image.AsSpan(at + 2));
            if (marker == StartOfScan) end = EndOfScan(image, end);
            yield return (at, end, marker);
            at = end;
        }
    }

    // In the picture FF is followed by 0, or by one of the eight restart markers.
    private static int EndOfScan(byte[] image, int at)
    {
        while (image[at] != 0xFF || image[at + 1] is 0 or (>= 0xD0 and <= 0xD7)) at++;
        return at;
    }
}
