using DocumentFormat.OpenXml;

namespace MangNon.Documents.Reading;

/// <summary>Values of attributes as they come: newer programs write words the SDK does not know, and asking for those throws.</summary>
internal static class OpenXmlValues
{
    /// <summary>The value; null where it is missing or not one of those allowed.</summary>
    public static T? OrNull<T>(this OpenXmlSimpleValue<T>? value) where T : struct => value is { HasValue: true } ? value.Value : null;
}
