using System.Buffers.Binary;
using System.Text;
using MangNon.App.Platform.Files.Images;
using Xunit;

namespace MangNon.App.Tests.Files;

/// <summary>An image loses where it was taken and nothing else. The images are built byte by byte, as their standards say.</summary>
public sealed class PlaceFreeTests
{
    private const string Place = "10.7769N 106.7009E";

    [Theory]
    [InlineData("image/jpeg")]
    [InlineData("image/png")]
    [InlineData("image/webp")]
    [InlineData("image/heic")]
    public void Where_it_was_taken_is_gone_and_the_picture_is_there(string kind)
    {
        var image = Made(kind);
        Assert.Contains(Place, Encoding.Latin1.GetString(image), StringComparison.Ordinal);

        var clean = PlaceFree.Of(image, kind);

        var text = Encoding.Latin1.GetString(clean);
        Assert.DoesNotContain(Place, text, StringComparison.Ordinal);
        Assert.Contains("PICTURE-BYTES", text, StringComparison.Ordinal);
        Assert.Equal(MangNon.App.Platform.Files.FileKinds.Recognise(image), MangNon.App.Platform.Files.FileKinds.Recognise(clean));
        Assert.Equal(clean, PlaceFree.Of(clean, kind));
    }

    [Fact]
    public void A_jpeg_keeps_its_orientation_and_its_colours_but_nothing_behind_its_end()
    {
        var text = Encoding.Latin1.GetString(PlaceFree.Of(Made("image/jpeg"), "image/jpeg"));

        Assert.Contains("Exif\0\0MM\0*\0\0\0\b\0\u0001\u0001\u0012\0\u0003\0\0\0\u0001\0\u0006", text, StringComparison.Ordinal);
        Assert.Contains("ICC_PROFILE\0", text, StringComparison.Ordinal);
        Assert.EndsWith("\u00FF\u00D9", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_webp_keeps_its_orientation_and_says_what_it_holds()
    {
        var clean = PlaceFree.Of(Made("image/webp"), "image/webp");

        Assert.Equal(clean.Length - 8, BinaryPrimitives.ReadInt32LittleEndian(clean.AsSpan(4)));
        Assert.Equal(0x08, clean[20] & 0x0C);
        Assert.True(clean.AsSpan().IndexOf("EXIF"u8) > 0);
    }

    [Fact]
    public void A_png_keeps_its_orientation_with_a_checksum_decoders_believe_and_nothing_else_of_its_Exif_data()
    {
        var clean = PlaceFree.Of(Made("image/png"), "image/png");

        // The checksum was computed by another program.
        byte[] expected = [0, 0, 0, 26, .. "eXIfMM"u8, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0, 0xD6, 0x67, 0x4B, 0x69];
        var at = clean.AsSpan().IndexOf("eXIf"u8) - 4;
        Assert.Equal(expected, clean.AsSpan(at, expected.Length).ToArray());
        Assert.True(at < clean.AsSpan().IndexOf("IDAT"u8));
        Assert.Equal(-1, clean.AsSpan(at + 8).IndexOf("eXIf"u8));
    }

    [Fact]
    public void In_a_heic_nothing_moves()
    {
        var image = Made("image/heic");

        Assert.Equal(image.Length, PlaceFree.Of(image, "image/heic").Length);
    }

    [Theory]
    [InlineData("image/jpeg")]
    [InlineData("image/png")]
    [InlineData("image/webp")]
    [InlineData("image/heic")]
    public void An_image_cut_off_or_scrambled_is_refused_or_clean_but_never_breaks_the_program(string kind)
    {
        var image = Made(kind);
        var refused = 0;
        for (var length = 12; length < image.Length; length++) refused += IsRefused(image[..length], kind) ? 1 : 0;
        for (var at = 12; at < image.Length; at++)
        {
            byte[] scrambled = [.. image];
            scrambled[at] ^= 0xFF;
            refused += IsRefused(scrambled, kind) ? 1 : 0;
        }

        Assert.True(refused > 0);
    }

    [Fact]
    public void Other_kinds_come_back_as_they_are()
    {
        byte[] pdf = [.. "%PDF-1.7 "u8, .. Encoding.ASCII.GetBytes(Place)];

        Assert.Same(pdf, PlaceFree.Of(pdf, "application/pdf"));
    }

    private static bool IsRefused(byte[] image, string kind)
    {
        try
        {
            PlaceFree.Of(image, kind);
            return false;
        }
        catch (InvalidDataException)
        {
            return true;
        }
    }

    internal static byte[] Made(string kind) => kind switch
    {
        "image/jpeg" => [0xFF, 0xD8, .. Segment(0xE0, "JFIF\0\u0001\u0002"), .. Segment(0xE1, "Exif\0\0" + Tiff), .. Segment(0xE1, "http://ns.adobe.com/xap/1.0/\0" + Place), .. Segment(0xED, "Photoshop " + Place), .. Segment(0xFE, Place), .. Segment(0xE2, "ICC_PROFILE\0colours"), .. Segment(0xE2, "MPF\0" + Place), .. Segment(0xDA, "\u0001"), .. Latin("PICTURE-BYTES\u00FF\0\u00FF\u00D0more"), 0xFF, 0xD9, .. Latin("second picture " + Place)],
        "image/png" => [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, .. PngChunk("IHDR", "thirteen byte"), .. PngChunk("eXIf", Tiff), .. PngChunk("tEXt", "Comment\0" + Place), .. PngChunk("IDAT", "PICTURE-BYTES"), .. PngChunk("IEND", "")],
        "image/webp" => Riff([.. WebpChunk("VP8X", "\u000C\0\0\0\0\0\0\0\0\0"), .. WebpChunk("VP8 ", "PICTURE-BYTES"), .. WebpChunk("EXIF", Tiff), .. WebpChunk("XMP ", Place)]),
        "image/heic" => Heic(),
        _ => throw new ArgumentException(kind),
    };

    // Little-endian, directory at 8: orientation 6, then a place in the text behind it.
    private static string Tiff => "II*\0\b\0\0\0\u0001\0\u0012\u0001\u0003\0\u0001\0\0\0\u0006\0\0\0\0\0\0\0" + Place;

    private static byte[] Latin(string text) => Encoding.Latin1.GetBytes(text);

    private static byte[] Segment(byte marker, string text) => [0xFF, marker, .. Big16(text.Length + 2), .. Latin(text)];

    private static byte[] PngChunk(string name, string text) => [.. Big32(text.Length), .. Latin(name), .. Latin(text), 0, 0, 0, 0];

    private static byte[] WebpChunk(string name, string text) => [.. Latin(name), .. BitConverter.GetBytes(text.Length), .. Latin(text), .. new byte[text.Length % 2]];

    private static byte[] Riff(byte[] chunks) => [.. "RIFF"u8, .. BitConverter.GetBytes(chunks.Length + 4), .. "WEBP"u8, .. chunks];

    // ftyp, meta (iinf with a picture and an Exif item, iloc with where they lie), mdat with both.
    private static byte[] Heic()
    {
        var exif = Latin("\0\0\0\u0006Exif\0\0" + Tiff);
        var picture = Latin("PICTURE-BYTES");
        byte[] ftyp = Box("ftyp", [.. "heic"u8, 0, 0, 0, 0]);
        byte[] names = Box("iinf", [0, 0, 0, 0, 0, 2, .. Box("infe", [2, 0, 0, 0, 0, 1, 0, 0, .. "hvc1"u8, 0]), .. Box("infe", [2, 0, 0, 0, 0, 2, 0, 0, .. "Exif"u8, 0])]);
        var data = ftyp.Length + Meta(names, 0, 0, picture, exif).Length + 8;
        return [.. ftyp, .. Meta(names, data, data + picture.Length, picture, exif), .. Box("mdat", [.. picture, .. exif])];
    }

    private static byte[] Meta(byte[] names, int pictureAt, int exifAt, byte[] picture, byte[] exif) =>
        Box("meta", [0, 0, 0, 0, .. names, .. Box("iloc", [1, 0, 0, 0, 0x44, 0, 0, 2, .. Location(1, pictureAt, picture), .. Location(2, exifAt, exif)])]);

    private static byte[] Location(byte item, int at, byte[] bytes) => [0, item, 0, 0, 0, 0, 0, 1, .. Big32(at), .. Big32(bytes.Length)];

    private static byte[] Box(string name, byte[] content) => [.. Big32(content.Length + 8), .. Latin(name), .. content];

    private static byte[] Big16(int number) => [(byte)(number >> 8), (byte)number];

    private static byte[] Big32(int number) => [(byte)(number >> 24), (byte)(number >> 16), (byte)(number >> 8), (byte)number];
}
