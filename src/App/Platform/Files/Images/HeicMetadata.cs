using System.Buffers.Binary;
using System.Text;

namespace MangNon.App.Platform.Files.Images;

/// <summary>
/// HEIC (ISO/IEC 23008-12): boxes; "meta" lists the items of the file and where their bytes lie. Exif and XMP are items of
/// their own: their bytes are overwritten with zeros in place, so that nothing else moves. Which way up is a property of the picture.
/// </summary>
internal static class HeicMetadata
{
    public static byte[] Blank(byte[] image)
    {
        byte[] blanked = [.. image];
        var meta = Find(image, "meta", 0, image.Length);
        var telling = Items(image, Find(image, "iinf", meta.Start + 4, meta.End));
        var data = FindOrNone(image, "idat", meta.Start + 4, meta.End);
        foreach (var (item, method, start, length) in Places(image, Find(image, "iloc", meta.Start + 4, meta.End)))
        {
            if (!telling.Contains(item)) continue;
            var from = method switch { 0 => start, 1 => checked(data.Start + start), _ => throw new InvalidDataException("An item lies inside another.") };
            blanked.AsSpan(from, length == 0 ? image.Length - from : length).Clear();
        }

        return blanked;
    }

    private static (int Start, int End) Find(byte[] image, string name, int from, int to) =>
        FindOrNone(image, name, from, to) is { End: > 0 } found ? found : throw new InvalidDataException($"There is no {name}.");

    private static (int Start, int End) FindOrNone(byte[] image, string name, int from, int to)
    {
        for (var at = from; at + 8 <= to;)
        {
            var (length, header) = (BinaryPrimitives.ReadUInt32BigEndian(image.AsSpan(at)), 8);
            var end = length switch
            {
                0 => to,
                1 => checked(at + (int)BinaryPrimitives.ReadUInt64BigEndian(image.AsSpan(at + (header = 16) - 8))),
                _ => checked(at + (int)length),
            };
            if (end <= at || end > to) throw new InvalidDataException("A box is longer than what holds it.");
            if (Encoding.ASCII.GetString(image, at + 4, 4) == name) return (at + header, end);
            at = end;
        }

        return default;
    }

    // Of the items' list: those that are no picture but tell about it.
    private static HashSet<uint> Items(byte[] image, (int Start, int End) list)
    {
        var telling = new HashSet<uint>();
        var first = list.Start + (image[list.Start] == 0 ? 6 : 8);
        for (var at = first; at < list.End;)
        {
            var entry = Find(image, "infe", at, list.End);
            var version = image[entry.Start];
            var id = version < 3 ? Number(image, entry.Start + 4, 2) : Number(image, entry.Start + 4, 4);
            var kind = version < 2 ? "" : Encoding.ASCII.GetString(image, (int)(entry.Start + (version < 3 ? 8 : 10)), 4);
            if (kind is "Exif" or "mime" or "uri ") telling.Add(id);
            at = entry.End;
        }

        return telling;
    }

    private static IEnumerable<(uint Item, uint Method, int Start, int Length)> Places(byte[] image, (int Start, int End) box)
    {
        var version = image[box.Start];
        int offsetSize = image[box.Start + 4] >> 4, lengthSize = image[box.Start + 4] & 15, baseSize = image[box.Start + 5] >> 4, indexSize = version == 0 ? 0 : image[box.Start + 5] & 15;
        var at = box.Start + 6;
        for (var items = Take(version < 2 ? 2 : 4); items > 0; items--)
        {
            var id = Take(version < 2 ? 2 : 4);
            var method = version == 0 ? 0 : Take(2) & 15;
            if (Take(2) != 0) throw new InvalidDataException("An item lies in another file.");
            var start = Take(baseSize);
            for (var extents = Take(2); extents > 0; extents--)
            {
                Take(indexSize);
                var offset = Take(offsetSize);
                yield return (id, method, checked((int)(start + offset)), checked((int)Take(lengthSize)));
            }
        }

        uint Take(int size)
        {
            var number = Number(image, at, size);
            at += size;
            return number;
        }
    }

    private static uint Number(byte[] image, int at, int size) => size switch
    {
        0 => 0,
        2 => BinaryPrimitives.ReadUInt16BigEndian(image.AsSpan(at)),
        4 => BinaryPrimitives.ReadUInt32BigEndian(image.AsSpan(at)),
        8 => checked((uint)BinaryPrimitives.ReadUInt64BigEndian(image.AsSpan(at))),
        _ => throw new InvalidDataException("A number has an unknown size."),
    };
}
