namespace MangNon.App.Platform.Files.Images;

/// <summary>
/// Takes out of a photograph what tells where, when and with what it was taken (Exif, XMP, IPTC, comments, hidden second pictures).
/// The picture itself is not touched, and which way up it is shown stays.
/// </summary>
public static class PlaceFree
{
    /// <summary>The file without it; a file of another kind comes back as it is.</summary>
    /// <param name="kind">As <see cref="FileKinds.Recognise"/> says.</param>
    /// <exception cref="InvalidDataException">The image is built otherwise than its kind prescribes, so nothing can be promised.</exception>
    public static byte[] Of(byte[] content, string kind)
    {
        try
        {
            return kind switch
            {
                "image/jpeg" => JpegMetadata.Remove(content),
                "image/png" => PngMetadata.Remove(content),
                "image/webp" => WebpMetadata.Remove(content),
                "image/heic" => HeicMetadata.Blank(content),
                _ => content,
            };
        }
        catch (Exception broken) when (broken is ArgumentException or IndexOutOfRangeException or OverflowException)
        {
            throw new InvalidDataException("The image is not well-formed.", broken);
        }
    }
}
